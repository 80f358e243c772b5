/// The keys of the first row of a file, by which an evaluator is recognized.
enum RowKeys {
  /// The keys of the row at `offset`, and as `outer.inner` those of the objects in it.
  ///
  /// - Parameter isDeep: whether objects in the row are looked into.
  /// - Returns: nil where there is no whole row, an object.
  static func ofRow(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isDeep: Bool = true
  ) -> Set<String>? {
    var keys: Set<String> = []
    var scanner = JSONScanner(bytes, at: offset, acceptsNonFinite: true)
    do throws(JSONFault) {
      guard try scanner.nextKind() == .object else { return nil }
      try readObject(&scanner, bytes, under: "", isDeep: isDeep, into: &keys)
      return keys
    } catch {
      return nil
    }
  }

  private static func readObject(
    _ scanner: inout JSONScanner, _ bytes: UnsafeBufferPointer<UInt8>, under path: String,
    isDeep: Bool, into keys: inout Set<String>
  ) throws(JSONFault) {
    var isFirst = true
    try scanner.beginObject()
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      let name = path + key.decoded(from: bytes)
      keys.insert(name)
      if isDeep, try scanner.nextKind() == .object {
        try readObject(&scanner, bytes, under: name + ".", isDeep: false, into: &keys)
      } else {
        try scanner.skipValue(depth: 2)
      }
    }
  }
}
