import Foundation
import Testing

@testable import GateCommands

@Suite("thresholds suggest")
struct ThresholdsSuggestTests {
  /// A folder with two runs of one system whose scores differ a little.
  private func folder(thresholds: String? = nil) throws -> BaselineFolder {
    let folder = try BaselineFolder(thresholds: thresholds)
    for (name, seed) in [("a.jsonl", 1), ("b.jsonl", 2)] {
      let rows = (0..<120).map { row in
        let noise = (row * 31 + seed * row * row) % 17
        let score = Double(60 + row % 30 + noise / 2) / 100
        let tier = row % 3 == 0 ? "critical" : "standard"
        return
          #"{"id":"e\#(row)","segments":{"tier":"\#(tier)"},"#
          + #""scores":{"quality":\#(score),"latency":\#(2 * score)}}"#
      }
      try folder.write((["{\"scoregate\":1}"] + rows).joined(separator: "\n") + "\n", to: name)
    }
    return folder
  }

  private static let thresholds = """
    {
      "version": 1,
      "runs": { "baseline": "a.jsonl" },
      "dataset": { "id": "id", "segments": ["tier"] },
      "metrics": {
        "quality": { "objective": "Answers are right", "range": [0, 1], "margin": 0.001 }
      }
    }
    """

  @Test("tells rules, noise and distributions, and writes nothing that was not asked for")
  func report() throws {
    let folder = try folder()
    let outcome = try folder.run("thresholds", "suggest", "a.jsonl", "b.jsonl")
    #expect(outcome.status == 0)
    let titles = [
      "Thresholds", "How far equal runs differ", "Where the variance comes from",
      "How the scores lie",
    ]
    let lines = outcome.output.components(separatedBy: "\n")
    #expect(lines.filter(titles.contains) == titles)
    #expect(outcome.output.contains("+++ b/thresholds.json"))
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path + "/thresholds.json"))
  }

  @Test("writes a thresholds.json that is valid, and that the runs pass in either order")
  func written() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "thresholds", "suggest", "a.jsonl", "b.jsonl", "--critical", "tier=critical", "--write")
    #expect(outcome.status == 0)
    #expect(try folder.run("validate").status == 0)
    let text = try folder.read("thresholds.json")
    #expect(text.contains("\"tier=critical\""))
    #expect(text.contains("an A/A run moves by"))
    for (baseline, candidate) in [("a.jsonl", "b.jsonl"), ("b.jsonl", "a.jsonl")] {
      for profile in ["pull-request", "release"] {
        let checked = try folder.run(
          "check", "--baseline", baseline, "--candidate", candidate, "--profile", profile)
        #expect(profile == "release" || checked.status == 0, "\(checked.output)")
        #expect(checked.status != 1, "\(checked.output)")
      }
    }
  }

  @Test(
    "takes a column for a dimension that only the command line names", arguments: [true, false])
  func column(hasThresholds: Bool) throws {
    let undivided = BaselineFolder.thresholds.replacingOccurrences(
      of: #", "segments": ["topic"]"#, with: "")
    let folder = try BaselineFolder(thresholds: hasThresholds ? undivided : nil)
    try folder.writeRun("a.jsonl", quality: 0.8)
    try folder.writeRun("b.jsonl", quality: 0.81)
    let outcome = try folder.run(
      "thresholds", "suggest", "a.jsonl", "b.jsonl", "--critical", "topic=odd", "--write")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.read("thresholds.json").contains(#""topic=odd""#))
    let checked = try folder.run("check", "--baseline", "a.jsonl", "--candidate", "b.jsonl")
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    #expect(checked.output.contains("quality[topic=odd]"))
  }

  @Test("asks for nothing more of thresholds that it has written")
  func settled() throws {
    let folder = try folder(thresholds: Self.thresholds)
    _ = try folder.run("thresholds", "suggest", "a.jsonl", "b.jsonl", "--write")
    let first = try folder.read("thresholds.json")
    #expect(first != Self.thresholds)
    #expect(first.contains("Answers are right"))
    let again = try folder.run(
      "thresholds", "suggest", "a.jsonl", "b.jsonl", "--write", "--patch", "empty.patch")
    #expect(again.status == 0)
    #expect(try folder.read("thresholds.json") == first)
    #expect(try folder.read("empty.patch").isEmpty)
  }

  @Test(
    "lowers a limit that the runs do not keep, unless labels settled it", arguments: [true, false])
  func settledByLabels(isCalibrated: Bool) throws {
    let calibration =
      isCalibrated ? #", "calibration": { "judge": "j", "date": "2026-11-01" }"# : ""
    let folder = try folder(
      thresholds: Self.thresholds.replacingOccurrences(
        of: #""margin": 0.001"#, with: #""margin": 0.001, "minimum": 0.95"# + calibration))
    _ = try folder.run("thresholds", "suggest", "a.jsonl", "b.jsonl", "--write")
    #expect(try folder.read("thresholds.json").contains(#""minimum": 0.95"#) == isCalibrated)
  }

  @Test("keeps the thresholds there are, and shows and writes the difference as a patch")
  func patch() throws {
    let folder = try folder(thresholds: Self.thresholds)
    let outcome = try folder.run(
      "thresholds", "suggest", "a.jsonl", "b.jsonl", "--patch", "change.patch")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 margin is tighter than the noise of the runs bears"))
    #expect(try folder.read("thresholds.json") == Self.thresholds)
    let patch = try folder.read("change.patch")
    #expect(patch.hasPrefix("--- a/thresholds.json\n+++ b/thresholds.json\n@@ "))
    for line in patch.split(separator: "\n") { #expect(outcome.output.contains(line)) }
  }

  @Test("has all of it as JSON")
  func json() throws {
    let folder = try folder()
    let outcome = try folder.run("thresholds", "suggest", "a.jsonl", "b.jsonl", "--format", "json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let rules = try #require(root["rules"] as? [[String: Any]])
    #expect(rules.map { $0["metric"] as? String }.contains("quality"))
    #expect(rules.allSatisfy { ($0["rationale"] as? String)?.isEmpty == false })
    let distributions = try #require(root["distributions"] as? [[String: Any]])
    #expect(distributions.count == 6)
    let quality = try #require(
      distributions.first { $0["metric"] as? String == "quality" && $0["segment"] is NSNull })
    #expect(quality["n"] as? Int == 120)
    #expect((quality["quantiles"] as? [Any])?.count == 5)
    #expect((quality["outliers"] as? [Any])?.count == 2)
  }

  @Test("draws a histogram of every metric in the page, overall and within segments")
  func page() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "thresholds", "suggest", "a.jsonl", "b.jsonl", "--html", "page.html", "--markdown",
      "page.md")
    #expect(outcome.status == 0)
    let page = try folder.read("page.html")
    #expect(page.components(separatedBy: "<svg").count - 1 >= 6)
    #expect(try folder.read("page.md").contains("### How the scores lie"))
  }

  @Test(
    "refuses what makes no sense, and says what does",
    arguments: [
      (["a.jsonl", "--critical", "tier=gold"], 64, "values of tier are critical, standard"),
      (["a.jsonl", "--critical", "team=red"], 64, "has no dimension \"team\"; it has tier"),
      (["a.jsonl", "--critical", "gold"], 64, "a segment such as tier=critical"),
      (["a.jsonl", "--false-alarms", "5"], 64, "a fraction from 1e-6 to 0.5"),
      (["a.jsonl", "--false-alarms", "5e-324"], 64, "a fraction from 1e-6 to 0.5"),
      (["a.jsonl", "--power", "80"], 64, "a fraction from 0.5 to below 1"),
      (["-", "-"], 64, "only one of the runs"),
      (["a.jsonl", "absent.jsonl"], 2, "absent.jsonl"),
      ([], 64, "run"),
      (["a.jsonl", "--patch", "a.jsonl"], 2, "a.jsonl"),
    ] as [([String], Int32, String)])
  func refusal(arguments: [String], status: Int32, message: String) throws {
    let folder = try folder()
    let all = ["thresholds", "suggest"] + arguments + ["--write"]
    let outcome = try folder.run(all)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path + "/thresholds.json"))
  }

  @Test("tells hostile text without letting it out")
  func hostile() throws {
    let folder = try folder()
    let rows = (0..<40).map { row in
      #"{"id":"\u001b[31m\#(row)","segments":{"<b>":"|`\u202e"},"scores":{"<script>":\#(row % 7)}}"#
    }
    try folder.write(
      (["{\"scoregate\":1}"] + rows).joined(separator: "\n") + "\n", to: "hostile.jsonl")
    let outcome = try folder.run(
      "thresholds", "suggest", "hostile.jsonl", "-v", "--html", "page.html", "--markdown",
      "page.md", "--write")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let texts = [outcome.output, try folder.read("page.html"), try folder.read("page.md")]
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
    #expect(!texts[1].contains("<script>:"))
    #expect(try folder.run("validate").status == 0)
  }
}
