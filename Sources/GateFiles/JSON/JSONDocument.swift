internal import GateVerdicts

/// A JSON text as a tree in which every value and key knows its place.
///
/// Read strictly (RFC 8259): UTF-8 without a byte order mark, one value, no comment, no trailing
/// comma, no `NaN`, brackets no deeper than ``JSONScanner/maximumDepth``. A key that an object holds
/// twice does not stop the reading; it is recorded.
struct JSONDocument: Sendable {
  /// The top-level value.
  let root: JSONNode
  /// The keys that an object holds twice, in the order of the text.
  let repeatedKeys: [JSONRepeatedKey]

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - path: the file, for the problem.
  /// - Throws: the first problem that keeps the bytes from being JSON.
  init(_ bytes: [UInt8], path: String) throws(FileProblem) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(FileProblem) -> JSONDocument in
      try JSONDocument.checkEncoding(of: buffer, path: path)
      do throws(JSONFault) {
        return try JSONDocument(validUTF8: buffer)
      } catch {
        throw FileProblem(
          path: path, at: SourcePosition(of: error.offset, in: buffer), error.description,
          do: error.remedy)
      }
    }
  }

  private init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    var builder = JSONBuilder(bytes)
    root = try builder.document()
    repeatedKeys = builder.repeatedKeys
  }

  private static func checkEncoding(
    of bytes: UnsafeBufferPointer<UInt8>, path: String
  ) throws(FileProblem) {
    func problem(_ offset: Int, _ what: String, do remedy: String? = nil) -> FileProblem {
      FileProblem(path: path, at: SourcePosition(of: offset, in: bytes), what, do: remedy)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw problem(0, "the file is UTF-16", do: "save it as UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw problem(0, "the file begins with a byte order mark", do: "save it as UTF-8 without one")
    }
    if let offset = UTF8Validation.firstInvalidByte(in: bytes) {
      throw problem(offset, "not UTF-8", do: "save the file as UTF-8")
    }
    if bytes.allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) {
      throw FileProblem(path: path, "the file is empty")
    }
  }
}
