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
    let checked = try folder.run("check").streams.output
    #expect(
      checked.contains("labelled under the judge") || checked.contains("one of the two answers"))
  }
}
