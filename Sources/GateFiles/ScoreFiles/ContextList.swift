/// The texts of a list as evaluators write it into one cell: JSON, or what Python prints of a list
/// or of an array.
///
/// `["a", "b"]`, `['a', "b"]` and `['a' 'b']` are two texts, `[{"text": "a"}]` is one, and what is
/// no list is one text.
enum ContextList {
  /// The texts, in order; none of an empty list.
  static func elements(of written: String) -> [String] {
    let bytes = Array(written.utf8)
    guard let start = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x0A }),
      bytes[start] == 0x5B, bytes.last(where: { $0 != 0x20 && $0 != 0x0A }) == 0x5D
    else { return written.isEmpty ? [] : [written] }
    var elements: [String] = []
    var place = start + 1
    // Within an object, every text belongs to the same element.
    var depth = 0
    var object: [UInt8] = []
    while place < bytes.count {
      switch bytes[place] {
      case 0x7B, 0x5B:
        depth += 1
        place += 1
      case 0x7D,
        0x5D where depth > 0:
        depth -= 1
        if depth == 0, !object.isEmpty {
          elements.append(String(decoding: object, as: UTF8.self))
          object = []
        }
        place += 1
      case 0x22, 0x27:
        let text = quoted(bytes, &place)
        if depth == 0 {
          elements.append(String(decoding: text, as: UTF8.self))
        } else if !isKey(bytes, place) {
          object += (object.isEmpty ? [] : [0x20]) + text
        }
      default: place += 1
      }
    }
    // A list of what is not quoted is one text: nothing tells where an element ends.
    return elements.isEmpty && place - start > 2 ? [written] : elements
  }

  /// The text between quotation marks, its escapes resolved as far as words need it.
  private static func quoted(_ bytes: [UInt8], _ place: inout Int) -> [UInt8] {
    let mark = bytes[place]
    var text: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != mark {
      if bytes[place] == 0x5C, place + 1 < bytes.count {
        place += 1
        switch bytes[place] {
        // n, r, t
        case 0x6E, 0x72, 0x74: text.append(0x20)
        // u and four digits
        case 0x75 where place + 4 < bytes.count:
          let digits = String(decoding: bytes[(place + 1)...(place + 4)], as: UTF8.self)
          let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
          text += Array(String(Character(scalar)).utf8)
          place += 4
        default: text.append(bytes[place])
        }
      } else {
        text.append(bytes[place])
      }
      place += 1
    }
    place += 1
    return text
  }

  private static func isKey(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[min(place, bytes.count)...].first { $0 != 0x20 } == 0x3A
  }
}
