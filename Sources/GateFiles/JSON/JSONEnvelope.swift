/// Where the rows are in a JSON object that holds more than rows: `{"version": 3, "rows": […]}`.
struct JSONEnvelope: Equatable {
  /// The keys that lead to the array of rows; none where the array is the whole file.
  let path: [String]
  /// The offset behind the array's opening bracket.
  let start: Int
  /// The names of the columns, where rows are arrays of cells.
  let columns: [String]

  /// Finds the rows of an object.
  ///
  /// - Parameters:
  ///   - bytes: a file or its beginning.
  ///   - offset: where the object begins.
  /// - Returns: nil where there are none, or they begin behind the end of the bytes.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> JSONEnvelope? {
    var search = Search(bytes: bytes)
    var scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    try? search.look(into: &scanner, under: [])
    return search.found
  }

  private struct Search {
    let bytes: UnsafeBufferPointer<UInt8>
    var columns: [String] = []
    var found: JSONEnvelope?

    mutating func look(
      into scanner: inout JSONScanner, under path: [String]
    ) throws(JSONFault) {
      var isFirst = true
      try scanner.beginObject()
      while let key = try scanner.nextKey(isFirst: &isFirst) {
        let name = key.decoded(from: bytes)
        let kind = try scanner.nextKind()
        if kind == .array, name == "columns" {
          columns = try names(&scanner)
        } else if kind == .array, Evaluator.allRowKeys.contains(name),
          let start = rows(scanner, name)
        {
          found = JSONEnvelope(path: path + [name], start: start, columns: columns)
          return
        } else if kind == .object, path.isEmpty, Evaluator.objectsOfRows.contains(name) {
          try look(into: &scanner, under: [name])
          if found != nil { return }
        } else {
          try scanner.skipValue(depth: path.count + 1)
        }
      }
    }

    /// Where the rows of an array begin; nil where its elements are no rows.
    private func rows(_ scanner: JSONScanner, _ name: String) -> Int? {
      var scanner = scanner
      guard (try? scanner.beginArray()) != nil else { return nil }
      let start = scanner.offset
      var isFirst = true
      guard let hasElement = try? scanner.nextElement(isFirst: &isFirst) else { return nil }
      // Without any test case of one kind there may be some of the other.
      guard hasElement else { return name.hasSuffix("estCases") ? nil : start }
      switch try? scanner.nextKind() {
      case .object: return start
      case .array: return columns.isEmpty ? nil : start
      default: return nil
      }
    }

    private func names(_ scanner: inout JSONScanner) throws(JSONFault) -> [String] {
      var names: [String] = []
      try scanner.beginArray()
      var isFirst = true
      while try scanner.nextElement(isFirst: &isFirst) {
        if try scanner.nextKind() == .string {
          names.append(try scanner.string().decoded(from: bytes))
        } else {
          names.append(String(decoding: bytes[try scanner.skipValue(depth: 2)], as: UTF8.self))
        }
      }
      return names
    }
  }
}
