import Foundation
import Testing

/// What the guide promises to name in full.
@Suite("The guide")
struct CompletenessTests {
  private static let catalog = "Sources/GateCommands/GateCommands.docc"

  @Test("has every key of thresholds.json")
  func keys() throws {
    let page = try Page(at: "\(Self.catalog)/WritingThresholds.md")
    let text = page.lines.joined(separator: "\n")
    for key in try names(of: "properties", in: schema("thresholds")) {
      #expect(text.contains("`\(key)`") || text.contains("\"\(key)\""), "\(key) is not told")
    }
  }

  @Test("has every kind of finding, and what to do about it")
  func findings() throws {
    let page = try Page(at: "\(Self.catalog)/Findings.md")
    let kinds = try values(of: "kind", in: schema("result"))
    #expect(kinds.contains("missingExamples"))
    let checks: Set = ["regression", "level", "critical", "missing", "anchor"]
    for kind in kinds.subtracting(checks) {
      #expect(page.lines.contains { $0.hasPrefix("| `\(kind)` |") }, "\(kind) is not told")
    }
  }

  private func schema(_ subject: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(Binary().run("schema", subject).output.utf8))
  }

  /// The keys of all objects that stand under a key, however deep.
  private func names(of key: String, in value: Any) -> Set<String> {
    var found = Set<String>()
    if let object = value as? [String: Any] {
      if let inner = object[key] as? [String: Any] { found.formUnion(inner.keys) }
      for inner in object.values { found.formUnion(names(of: key, in: inner)) }
    } else if let list = value as? [Any] {
      for inner in list { found.formUnion(names(of: key, in: inner)) }
    }
    return found
  }

  /// The words that a property may have, wherever it stands.
  private func values(of property: String, in value: Any) -> Set<String> {
    var found = Set<String>()
    if let object = value as? [String: Any] {
      if let inner = object[property] as? [String: Any], let words = inner["enum"] as? [String] {
        found.formUnion(words)
      }
      for inner in object.values { found.formUnion(values(of: property, in: inner)) }
    } else if let list = value as? [Any] {
      for inner in list { found.formUnion(values(of: property, in: inner)) }
    }
    return found
  }
}
