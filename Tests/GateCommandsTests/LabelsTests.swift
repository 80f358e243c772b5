import Foundation
import Testing

@testable import GateCommands

/// From two runs to labels and back into the gate.
@Suite struct LabelsTests {
  private func folder() throws -> FirstFolder {
    let folder = try FirstFolder()
    for (name, system, score) in [("old", "v1", 0.8), ("new", "v2", 0.85)] {
      let rows = (0..<80).map { place in
        "{\"id\": \"q\(place)\", \"scores\": {\"faithfulness\": \(score + Double(place % 7) / 100)}, "
          + "\"input\": \"Question \(place)?\", \"output\": \"=answer \(name) \(place)\"}\n"
      }.sorted()
      try folder.write(
        "\(name).jsonl",
        "{\"scoregate\": 1, \"system\": \"\(system)\", \"factors\": {\"judge\": \"j-1\"}}\n"
          + rows.joined())
    }
    try folder.write(
      "thresholds.json",
      """
      {"version": 1, "runs": {"baseline": "old.jsonl", "candidate": "new.jsonl"},
       "metrics": {"faithfulness": {"objective": "Answers are true", "range": [0, 1], "margin": 0.05}},
       "labels": "labels.csv"}
      """)
    return folder
  }

  /// Fills in a sheet by a rule of the answer's text.
  private func fill(_ sheet: String, _ label: (String) -> String) -> String {
    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { place, line in
      guard place > 0, line.hasSuffix(",,") else { return String(line) }
      return line.dropLast(1) + label(String(line)) + ","
    }.joined(separator: "\n")
  }

  @Test func `labels of a sheet decide what the gate says`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let sampled = try folder.run(
      "labels", "sample", "--baseline", "old.jsonl", "--size", "40", "--output", "out/sheet.csv")
    #expect(sampled.status == 0, "\(sampled.streams.errors)")
    let sheet = try #require(folder.text(of: "out/sheet.csv"))
    #expect(!sheet.contains("v1") && !sheet.contains("v2") && sheet.contains("'=answer new"))
    #expect(folder.text(of: "out/sheet.guidelines.md")?.contains("Answers are true") == true)
    try folder.write("out/sheet.csv", fill(sheet) { $0.contains("new") ? "no" : "yes" })
    let imported = try folder.run("labels", "import", "out/sheet.csv", "--labeler", "anna")
    #expect(imported.status == 0, "\(imported.streams.errors)")
    #expect(imported.streams.output == "labels.csv: 80 new, 0 changed, 0 known before\n")
    let file = folder.text(of: "labels.csv")
    let again = try folder.run("labels", "import", "out/sheet.csv", "--labeler", "anna")
    #expect(again.streams.output == "labels.csv: 0 new, 0 changed, 80 known before\n")
    #expect(folder.text(of: "labels.csv") == file)
    let (status, streams) = try folder.run("check", "--json", "r.json", "--markdown", "r.md")
    #expect(status == 1)
    #expect(streams.output.hasPrefix("Blocked: faithfulness fell\n  by 1.00"))
    #expect(streams.output.contains("people decide"))
    #expect(folder.text(of: "r.md")?.contains("people decide") == true)
    let result = try folder.run("report", "r.json", "--format", "html").streams.output
    #expect(result.contains("people decide"))
    #expect(try folder.run("labels", "sample", "--size", "10").status == 0)
  }

  @Test func `labels of a run without a version are of that file alone`() throws {
    let folder = try folder()
    defer { folder.remove() }
    for name in ["old.jsonl", "new.jsonl"] {
      let lines = try #require(folder.text(of: name)).split(separator: "\n").dropFirst()
      try folder.write(name, lines.joined(separator: "\n") + "\n")
    }
    _ = try folder.run("labels", "sample", "--baseline", "old.jsonl", "--size", "40")
    try folder.write("sheet.csv", fill(try #require(folder.text(of: "sheet.csv"))) { _ in "yes" })
    _ = try folder.run("labels", "import", "sheet.csv", "--labeler", "anna")
    #expect(try folder.run("check", "-v").streams.output.contains("people decide"))
    let other = try #require(folder.text(of: "new.jsonl")).replacing("0.85", with: "0.84")
    try folder.write("other.jsonl", other)
    let checked = try folder.run("check", "-v", "--candidate", "other.jsonl").streams.output
    #expect(!checked.contains("people decide"))
    #expect(checked.contains("of systems that are not compared"))
  }

  @Test func `an import waits for whoever writes the labels, and keeps what they wrote`()
    async throws
  {
    let folder = try folder()
    defer { folder.remove() }
    _ = try folder.run("labels", "sample", "--size", "20")
    try folder.write("sheet.csv", fill(try #require(folder.text(of: "sheet.csv"))) { _ in "yes" })
    _ = try folder.run("labels", "import", "sheet.csv", "--labeler", "anna")
    let annas = try #require(folder.text(of: "labels.csv"))
    try FileManager.default.removeItem(atPath: folder.path + "/labels.csv")
    let other = try OperatingSystem.openFile(folder.path, for: .folder)
    #expect(try OperatingSystem.lockFile(other, waits: true))
    let bens = Task.detached {
      try folder.run("labels", "import", "sheet.csv", "--labeler", "ben").status
    }
    try await Task.sleep(for: .milliseconds(300))
    try folder.write("labels.csv", annas)
    OperatingSystem.closeFile(other)
    #expect(try await bens.value == 0)
    let rows = try #require(folder.text(of: "labels.csv")).split(separator: "\n").dropFirst()
    #expect(rows.count == 2 * 20)
  }

  @Test func `runs with the same scores cannot be told apart`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let lines = try #require(folder.text(of: "new.jsonl")).split(separator: "\n").dropFirst()
    for name in ["new.jsonl", "again.jsonl"] {
      try folder.write(name, lines.joined(separator: "\n") + "\n")
    }
    let (status, streams) = try folder.run(
      "labels", "sample", "new.jsonl", "--baseline", "again.jsonl", "--size", "10")
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("again.jsonl: both runs have the same scores"))
    #expect(folder.text(of: "sheet.csv") == nil)
  }

  @Test func `a sheet is not written over, unless it is the same`() throws {
    let folder = try folder()
    defer { folder.remove() }
    #expect(try folder.run("labels", "sample", "--size", "10").status == 0)
    #expect(try folder.run("labels", "sample", "--size", "10").status == 0)
    let filled = fill(try #require(folder.text(of: "sheet.csv"))) { _ in "yes" }
    try folder.write("sheet.csv", filled)
    let (status, streams) = try folder.run("labels", "sample", "--size", "10")
    #expect(status == 2 && streams.errors.contains("sheet.csv: there is a sheet already"))
    #expect(folder.text(of: "sheet.csv") == filled)
  }

  @Test func `a wrong row is named, and nothing is written`() throws {
    let folder = try folder()
    defer { folder.remove() }
    _ = try folder.run("labels", "sample", "--size", "10")
    let sheet = try #require(folder.text(of: "sheet.csv"))
    try folder.write("sheet.csv", fill(sheet) { _ in "perhaps" })
    let (status, streams) = try folder.run("labels", "import", "sheet.csv", "--labeler", "anna")
    #expect(status == 2)
    #expect(streams.errors.contains("\"perhaps\" is no label"))
    #expect(streams.errors.hasSuffix("10 rows are wrong; nothing was imported\n"))
    #expect(folder.text(of: "labels.csv") == nil)
  }

  @Test func `a malformed labels file stops the gate`() throws {
    let folder = try folder()
    defer { folder.remove() }
    try folder.write("labels.csv", "id,system,metric,label\nq1,v1,faithfulness,good one\n")
    let (status, streams) = try folder.run("check")
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("labels.csv:2:20: \"good one\" is no label"))
  }

  @Test func `agreement, calibration and disagreements are told in every format`() throws {
    let folder = try folder()
    defer { folder.remove() }
    let rows = (0..<80).flatMap { place in
      ["anna", "<b>`|"].map { labeler in
        "q\(place),v2,faithfulness,\(place % 7 > 3 ? 1 : 0),\(labeler),j-0\n"
      }
    }
    try folder.write(
      "labels.csv", "id,system,metric,label,labeler,judge\n" + rows.joined())
    for command in ["agreement", "calibrate", "disagreements"] {
      for format in ["text", "markdown", "html", "json"] {
        let (status, streams) = try folder.run("labels", command, "--format", format)
        #expect(status == 0, "\(streams.errors)")
        #expect(!streams.output.contains("<b>`|") || format == "json" || format == "text")
      }
    }
    let calibrated = try folder.run("labels", "calibrate").streams.output
    #expect(calibrated.contains("labelled under the judge j-0"))
    #expect(calibrated.contains("\"labels\": 160 }"))
    let checked = try folder.run("check").streams.output
    #expect(
      checked.contains("labelled under the judge") || checked.contains("one of the two answers"))
  }

  /// A folder whose labels divide the answers of the candidate at 0.88.
  private func labelled(judge: String? = "j-1", metricKeys: String = "") throws -> FirstFolder {
    let folder = try folder()
    if judge != "j-1" {
      for name in ["old.jsonl", "new.jsonl"] {
        let text = try #require(folder.text(of: name))
        let factors = judge.map { ", \"factors\": {\"judge\": \"\($0)\"}" } ?? ""
        try folder.write(name, text.replacing(", \"factors\": {\"judge\": \"j-1\"}", with: factors))
      }
    }
    let rows = (0..<80).map { "q\($0),v2,faithfulness,\($0 % 7 > 3 ? 1 : 0),anna,\n" }
    try folder.write("labels.csv", "id,system,metric,label,labeler,judge\n" + rows.joined())
    try folder.write(
      "thresholds.json",
      """
      {"version": 1, "runs": {"baseline": "old.jsonl", "candidate": "new.jsonl"},
       "metrics": {"faithfulness": {"objective": "Answers are true", "range": [0, 1], "margin": 0.05, \(metricKeys)
        "labels": {}}},
       "labels": "labels.csv"}
      """)
    return folder
  }

  @Test func `a calibration says what to write down, and thresholds take it`() throws {
    let folder = try labelled()
    defer { folder.remove() }
    let excerpt = """
      "metrics": {
        "faithfulness": {
          "minimum": 0.885,
          "calibration": { "judge": "j-1", "date": "2026-11-23", "labels": 80 }
        }
      }
      """
    for format in ["text", "markdown"] {
      let shown = try folder.run("labels", "calibrate", "--format", format).streams.output
      #expect(shown.contains(excerpt), "\(shown)")
    }
    let page = try folder.run("labels", "calibrate", "--format", "html").streams.output
    #expect(page.contains("&quot;minimum&quot;: 0.885") || page.contains("\"minimum\": 0.885"))
    let json = try folder.run(
      "labels", "calibrate", "--format", "json", "--today", "2026-11-30"
    ).streams.output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let metric = try #require((object?["metrics"] as? [[String: Any]])?.first)
    let keep = try #require(metric["keep"] as? [String: Any])
    #expect(keep["minimum"] as? Double == 0.885 && metric["lacks"] is NSNull)
    #expect((keep["calibration"] as? [String: Any])?["date"] as? String == "2026-11-30")
    #expect(object?["date"] as? String == "2026-11-30")
    try folder.write(
      "kept.json",
      #"{"version": 1, \#(excerpt.replacing("\"minimum\"", with: "\"range\": [0, 1], \"minimum\""))}"#
    )
    let validated = try folder.run("validate", "--config", "kept.json")
    #expect(validated.status == 0, "\(validated.streams.errors)")
  }

  @Test func `without a judge nothing can be kept`() throws {
    let folder = try labelled(judge: nil)
    defer { folder.remove() }
    let shown = try folder.run("labels", "calibrate").streams.output
    #expect(shown.contains("Nothing can be kept: a limit that labels settle holds for one judge"))
    #expect(shown.contains("--factor judge=NAME") && !shown.contains("\"calibration\""))
    let json = try folder.run("labels", "calibrate", "--format", "json").streams.output
    #expect(json.contains("\"keep\": null") && json.contains("\"lacks\": \"judge\""))
  }

  @Test func `a judge's name cannot leave its string`() throws {
    let folder = try labelled(judge: #"j\u001b[31m\"},\n<script>"#)
    defer { folder.remove() }
    for format in ["text", "markdown", "html"] {
      let shown = try folder.run("labels", "calibrate", "--format", format).streams.output
      #expect(!shown.contains("\u{1B}"))
      #expect(format == "html" ? !shown.contains("\n<script>") : shown.contains(#"\"},\n<script>"#))
    }
  }

  @Test func `an expired calibration is told by check, validate, calibrate and loop`() throws {
    let folder = try labelled(
      metricKeys:
        #""minimum": 0.5, "rationale": "r", "calibration": {"judge": "j-0", "date": "2026-03-01"},"#
    )
    defer { folder.remove() }
    let sentence =
      "the limit of \"faithfulness\" was calibrated for the judge \"j-0\" on 2026-03-01"
    let (status, streams) = try folder.run(
      "check", "--json", "r.json", "--config", "thresholds.json")
    #expect(status == 0)
    let told = streams.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      told.contains("warning: \(sentence), and this run was scored by \"j-1\"; calibrate it again"))
    #expect(folder.text(of: "r.json")?.contains("\"kind\": \"staleCalibration\"") == true)
    let validated = try folder.run("validate")
    #expect(validated.status == 0)
    #expect(
      validated.streams.errors
        == "thresholds.json:2:14: warning: \(sentence), and the baseline was scored by \"j-1\"; calibrate "
        + "it again with scoregate labels calibrate\n")
    let calibrated = try folder.run("labels", "calibrate").streams.output
    #expect(calibrated.contains("was calibrated for the judge j-0 on 2026-03-01"))
    let loop = try folder.run("loop", "--format", "json").streams.output
    let object = try JSONSerialization.jsonObject(with: Data(loop.utf8)) as? [String: Any]
    #expect(object?["next"] as? String == "labels")
    #expect(object?["command"] as? String == "scoregate labels calibrate RUN")
    let step = try #require((object?["steps"] as? [[String: Any]])?.last)
    #expect(step["state"] as? String == "open")
    #expect(
      (step["known"] as? [String])?.last == "\(sentence), and the baseline was scored by \"j-1\"")
    try folder.write("old.jsonl", "{}")
    let unreadable = try folder.run("validate")
    #expect(unreadable.status == 0 && unreadable.streams.errors.isEmpty)
  }
}
