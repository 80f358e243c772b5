import GateText
internal import GateRuns

/// The first line of ScoreGate's own form.
struct ScoreGateHeader {
  /// The version of the form that this ScoreGate reads and writes.
  static let version = 1

  private(set) var header = RunHeader()
  private(set) var warnings: [String] = []
  /// The offset behind the header.
  private(set) var end: Int

  private let file: FileBytes
  private var scanner: JSONScanner

  /// Whether a value is an object with a key `scoregate`.
  static func isPresent(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    (try? find(in: bytes, at: offset)) ?? false
  }

  private static func find(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(JSONFault) -> Bool {
    var scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    var isFirst = true
    try scanner.beginObject()
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      if key.decoded(from: bytes) == "scoregate" { return true }
      try scanner.skipValue()
    }
    return false
  }

  /// Reads the header that begins at `offset`.
  init(_ file: FileBytes, at offset: Int) throws(FileProblem) {
    self.file = file
    end = offset
    scanner = JSONScanner(file.bytes, at: offset)
    do throws(JSONFault) {
      try scanner.beginObject()
    } catch {
      throw file.problem(error)
    }
    var seen: Set<String> = []
    while let key = try nextKey() {
      let name = key.decoded(from: file.bytes)
      guard seen.insert(name).inserted else {
        throw file.problem(JSONFault(at: key.bytes.lowerBound - 1, .duplicateKey(name)))
      }
      try readValue(of: name)
    }
    end = scanner.offset
  }

  private var isFirst = true

  private mutating func nextKey() throws(FileProblem) -> JSONScanner.Text? {
    do throws(JSONFault) {
      return try scanner.nextKey(isFirst: &isFirst)
    } catch {
      throw file.problem(error)
    }
  }

  private mutating func readValue(of name: String) throws(FileProblem) {
    switch name {
    case "scoregate": try readVersion()
    case "dataset": header.dataset = try text(name)
    case "system": header.system = try text(name)
    case "created": header.created = try text(name)
    case "change": header.change = try text(name)
    case "factors": header.factors = try factors()
    case "intends": header.intents = try intents()
    case "reason": header.reason = try text(name)
    case "history":
      let history = try ScoreGateHistory(file, from: &scanner)
      header.history = history.entries
      warnings += history.warnings
    default:
      warnings.append("the header's \"\(name)\" is not part of the format; not read")
      _ = try skipped()
    }
  }

  private mutating func readVersion() throws(FileProblem) {
    let range = try skipped()
    let written = String(decoding: file.bytes[range], as: UTF8.self)
    guard written == "\(ScoreGateHeader.version)" else {
      throw file.problem(
        at: range.lowerBound,
        "version \(written) of the score file format; this ScoreGate reads version "
          + "\(ScoreGateHeader.version)", do: "use a ScoreGate that knows it")
    }
  }

  private mutating func text(_ name: String) throws(FileProblem) -> String? {
    let range = try skipped()
    switch file.bytes[range.lowerBound] {
    case UInt8(ascii: "n"): return nil
    case UInt8(ascii: "\""):
      return CellTexts(syntax: .json, bytes: file.bytes).string(of: .text(at: range.lowerBound))
    default: throw file.problem(at: range.lowerBound, "\"\(name)\" must be a text")
    }
  }

  private mutating func factors() throws(FileProblem) -> [String: String] {
    var factors: [String: String] = [:]
    do throws(JSONFault) {
      guard try scanner.nextKind() == .object else {
        throw JSONFault(
          at: scanner.offset,
          .unexpectedByte(file.bytes[scanner.offset], expected: "an object of factors"))
      }
      var isFirst = true
      try scanner.beginObject()
      while let key = try scanner.nextKey(isFirst: &isFirst) {
        let name = key.decoded(from: file.bytes)
        guard factors[name] == nil else {
          throw JSONFault(at: key.bytes.lowerBound - 1, .duplicateKey(name))
        }
        let kind = try scanner.nextKind()
        let cell = try scanner.cell(kind, asLabel: true, in: file.bytes, depth: 2)
        factors[name] = CellTexts(syntax: .json, bytes: file.bytes).string(of: cell) ?? ""
      }
    } catch {
      throw file.problem(error)
    }
    return factors
  }

  private mutating func intents() throws(FileProblem) -> [Intent] {
    var intents: [Intent] = []
    for (offset, text) in try texts() {
      guard let intent = Intent(text) else {
        throw file.problem(
          at: offset, "\"intends\" has \(JSONValue.quoted(text))",
          do: "write a metric and its change, recall+0.02 or latency-0.5[topic=billing]")
      }
      intents.append(intent)
    }
    return intents
  }

  /// The texts of an array, each with its place.
  private mutating func texts() throws(FileProblem) -> [(offset: Int, text: String)] {
    var texts: [(offset: Int, text: String)] = []
    do throws(JSONFault) {
      _ = try scanner.nextKind()
      var isFirst = true
      try scanner.beginArray()
      while try scanner.nextElement(isFirst: &isFirst) {
        let kind = try scanner.nextKind()
        let offset = scanner.offset
        let cell = try scanner.cell(kind, asLabel: true, in: file.bytes, depth: 2)
        texts.append(
          (offset, CellTexts(syntax: .json, bytes: file.bytes).string(of: cell) ?? ""))
      }
    } catch {
      throw file.problem(error)
    }
    return texts
  }

  private mutating func skipped() throws(FileProblem) -> Range<Int> {
    do throws(JSONFault) {
      return try scanner.skipValue(depth: 1)
    } catch {
      throw file.problem(error)
    }
  }
}
