import Foundation
import GateText
import GateVerdicts
import Testing

@testable import GateFiles

/// Files as releases of ScoreGate wrote them, which every later release reads.
///
/// When a form grows, the release that writes the new key is followed by one more file of it in `Stored`,
/// named after the release: `result-0.2.0.json`. The files that are there stay as they are. A result comes
/// from `scoregate check --json`, a baseline from `scoregate baseline accept`; each should use every key
/// that its form then has.
@Suite struct StoredFilesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Stored")

  /// The files of a form, `result`, oldest first.
  private static func files(of form: String) throws -> [(name: String, bytes: [UInt8])] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix(form + "-") }.sorted()
    #expect(!names.isEmpty)
    return try names.map { name in
      (name, [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  @Test func `Every stored result is read, and nothing that it says is lost`() throws {
    for (name, bytes) in try Self.files(of: "result") {
      let result = try ResultFile.read(bytes, path: name)
      let again = try JSONDocument(Array(ResultFile.text(of: result).utf8), path: name)
      #expect(again.root.says(try JSONDocument(bytes, path: name).root), "\(name)")
    }
  }

  @Test func `Every stored baseline is read, and nothing that it says is lost`() throws {
    for (name, bytes) in try Self.files(of: "baseline") {
      let file = try ScoreFile.read(bytes, path: name)
      #expect(file.warnings == [])
      let lines = try ScoreGateLines.write(file.run).split(separator: 0x0A).map {
        try JSONDocument(Array($0), path: name)
      }
      let stored = try bytes.split(separator: 0x0A).map {
        try JSONDocument(Array($0), path: name)
      }
      #expect(lines.count == stored.count)
      for (line, stored) in zip(lines, stored) { #expect(line.root.says(stored.root), "\(name)") }
    }
  }

  @Test func `Every stored thresholds.json is read, and written again reads alike`() throws {
    for (name, bytes) in try Self.files(of: "thresholds") {
      let thresholds = try ThresholdsFile.read(bytes, path: name)
      let again = ThresholdsText.complete(thresholds)
      #expect(
        try ThresholdsText(again, path: name).thresholds.withoutPlaces == thresholds.withoutPlaces)
    }
  }

  // MARK: - A form that grew

  /// The form of a result with one key more, which overwrites the text of the thresholds.
  private static func grown(
    by field: Field<GateResult>
  ) throws -> Record<GateResult> {
    let start = try FullResult.value()
    return Record(ResultForm.file.form.about, from: start, ResultForm.file.fields + [field])
  }

  @Test func `A key that says since when it is there may be absent, and has its default`() throws {
    let grown = try Self.grown(
      by: Field(
        "remark", \.configText, .orNull(.text), "A remark.", since: "0.2.0", otherwise: "none"))
    let key = try #require(grown.form.fields.last)
    #expect(key.about == "A remark. Since 0.2.0." && !key.isRequired && key.standard == "none")
    for (name, bytes) in try Self.files(of: "result") {
      let document = try JSONDocument(bytes, path: name)
      var expected = try ResultFile.read(bytes, path: name)
      expected.configText = "none"
      #expect(try grown.value(of: document, path: name, orElse: "") == expected)
    }
    var result = try FullResult.value()
    result.configText = "seen"
    let text = grown.write(result).text
    let document = try JSONDocument(Array(text.utf8), path: "grown.json")
    #expect(try grown.value(of: document, path: "grown.json", orElse: "") == result)
  }

  @Test func `A key that does not say so must be there`() throws {
    let grown = try Self.grown(by: Field("remark", \.configText, .orNull(.text), "A remark."))
    for (name, bytes) in try Self.files(of: "result") {
      let document = try JSONDocument(bytes, path: name)
      do throws(FileProblem) {
        _ = try grown.value(of: document, path: name, orElse: "")
        Issue.record("\(name) was read without the key")
      } catch {
        #expect(error.what == "the top level lacks \"remark\"")
      }
    }
  }
}

extension JSONNode {
  /// Whether this says all that another value does, and perhaps more keys.
  fileprivate func says(_ other: JSONNode) -> Bool {
    switch (value, other.value) {
    case (.object(let own), .object(let others)):
      others.members.allSatisfy { member in own[member.key]?.says(member.value) ?? false }
    case (.array(let own), .array(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.says($1) }
    case (.string(let own), .string(let other)): own == other
    case (.number(let own), .number(let other)): own == other
    case (.boolean(let own), .boolean(let other)): own == other
    case (.null, .null): true
    default: false
    }
  }
}
