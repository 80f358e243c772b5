/// How the elements of an array are told apart: by names that they hold, as in
/// `[{"name":"faithfulness","score":0.5}, …]`.
struct NamedElements: Sendable {
  /// The keys whose texts make up the name, joined by a dot; one with a dot is that of an object in
  /// the element. Without any, elements go by their place, from 0.
  let keys: [String]
  /// The name of an element that has none of the keys; nil where it is left out.
  let otherName: String?

  /// Names elements by these keys.
  init(by keys: [String], orElse otherName: String? = nil) {
    self.keys = keys
    self.otherName = otherName
  }

  /// Names elements by a key.
  init(by key: String, orElse otherName: String? = nil) {
    self.init(by: [key], orElse: otherName)
  }

  /// The name of an element; nil where it holds none of the keys.
  ///
  /// - Parameters:
  ///   - scanner: stands before the element, an object.
  ///   - place: the element's place in the array, from 0.
  ///   - bytes: the bytes that are scanned.
  ///   - depth: how many brackets are open around the element.
  func name(
    ofElementAt scanner: JSONScanner, place: Int, in bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) throws(JSONFault) -> String? {
    guard !keys.isEmpty else { return "\(place)" }
    var scanner = scanner
    var parts = [String?](repeating: nil, count: keys.count)
    try read(&scanner, under: "", in: bytes, depth: depth, into: &parts)
    let known = parts.compactMap(\.self)
    return known.isEmpty ? otherName : known.joined(separator: ".")
  }

  private func read(
    _ scanner: inout JSONScanner, under path: String, in bytes: UnsafeBufferPointer<UInt8>,
    depth: Int, into parts: inout [String?]
  ) throws(JSONFault) {
    try scanner.beginObject()
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      let name = path + key.decoded(from: bytes)
      let kind = try scanner.nextKind()
      if kind == .string, let place = keys.firstIndex(of: name) {
        parts[place] = try scanner.string().decoded(from: bytes)
      } else if kind == .object, path.isEmpty, keys.contains(where: { $0.hasPrefix(name + ".") }) {
        try read(&scanner, under: name + ".", in: bytes, depth: depth + 1, into: &parts)
      } else {
        try scanner.skipValue(depth: depth + 1)
      }
    }
  }
}
