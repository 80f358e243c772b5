internal import GateRuns

/// The value of the header's `history`, in ScoreGate's own form: the baselines before this one, the
/// newest first.
struct ScoreGateHistory {
  private(set) var entries: [AcceptedBaseline] = []
  private(set) var warnings: [String] = []
  private let file: FileBytes

  /// Reads the array that comes next.
  init(_ file: FileBytes, from scanner: inout JSONScanner) throws(FileProblem) {
    self.file = file
    do throws(JSONFault) {
      guard try scanner.nextKind() == .array else {
        throw JSONFault(
          at: scanner.offset,
          .unexpectedByte(file.bytes[scanner.offset], expected: "an array of baselines"))
      }
      try scanner.beginArray()
      var isFirst = true
      while try scanner.nextElement(isFirst: &isFirst) {
        _ = try scanner.nextKind()
        let place = scanner.offset
        entries.append(try entry(at: place, from: &scanner))
      }
    } catch {
      throw file.problem(error)
    }
  }

  private mutating func entry(
    at place: Int, from scanner: inout JSONScanner
  ) throws(JSONFault) -> AcceptedBaseline {
    var texts: [String: String] = [:]
    var examples: Int?
    var seen: Set<String> = []
    try scanner.beginObject()
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      let name = key.decoded(from: file.bytes)
      guard seen.insert(name).inserted else {
        throw JSONFault(at: key.bytes.lowerBound - 1, .duplicateKey(name))
      }
      let kind = try scanner.nextKind()
      switch name {
      case "examples": examples = try count(kind, from: &scanner)
      case "system", "created", "change", "reason", "sha256":
        guard kind == .string else { throw unexpected(at: scanner.offset, "a text") }
        texts[name] = try scanner.string().decoded(from: file.bytes)
      default:
        warnings.append("\"\(name)\" in the header's history is not part of the format; not read")
        _ = try scanner.skipValue(depth: 3)
      }
    }
    guard let examples, let sha256 = texts["sha256"], Self.isHash(sha256) else {
      throw unexpected(at: place, "a baseline with its number of \"examples\" and its \"sha256\"")
    }
    return AcceptedBaseline(
      system: texts["system"], created: texts["created"], change: texts["change"],
      reason: texts["reason"], examples: examples, sha256: sha256)
  }

  private func count(
    _ kind: JSONScanner.Kind, from scanner: inout JSONScanner
  ) throws(JSONFault) -> Int {
    let place = scanner.offset
    guard kind == .number, let count = Int(exactly: try scanner.number()), count >= 0 else {
      throw unexpected(at: place, "a number of examples")
    }
    return count
  }

  private func unexpected(at offset: Int, _ expected: String) -> JSONFault {
    JSONFault(at: offset, .unexpectedByte(file.bytes[offset], expected: expected))
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
