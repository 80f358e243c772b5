/// A piece of an HTML page: a text, or an element with its attributes and what is inside it.
///
/// Whatever is put in is text, and is escaped when the page is written. An element that is no part
/// of a line of text stands on a line of its own, so that a page can be read and compared.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private enum Content: Sendable {
    case text(String)
    case embedded(String)
    case pieces([HTML])
    case element(HTMLTag, [(name: String, value: String)], [HTML])
  }

  private let content: Content

  private init(_ content: Content) { self.content = content }

  /// Makes a text.
  init(stringLiteral text: String) { content = .text(text) }

  /// Makes an element.
  ///
  /// - Parameters:
  ///   - tag: which element.
  ///   - attributes: what is said of it; those without a value are left out.
  ///   - inside: what is inside; what is nil is left out.
  init(
    _ tag: HTMLTag, _ attributes: KeyValuePairs<String, String?> = [:], _ inside: [HTML?] = []
  ) {
    content = .element(
      tag, attributes.compactMap { name, value in value.map { (name, $0) } },
      inside.compactMap(\.self))
  }

  /// Makes an element with a text inside.
  init(_ tag: HTMLTag, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(tag, attributes, [.text(text)])
  }

  /// A text.
  static func text(_ text: String) -> HTML { HTML(.text(text)) }

  /// A piece for each of some things, one after the other.
  static func each<Things: Sequence>(
    _ things: Things, _ piece: (Things.Element) -> HTML
  ) -> HTML {
    HTML(.pieces(things.map(piece)))
  }

  /// Some pieces, one after the other.
  static func all(_ pieces: [HTML?]) -> HTML { HTML(.pieces(pieces.compactMap(\.self))) }

  /// The style sheet or the script, which stand in a page as they are.
  static func embedded(_ asset: HTMLPage.Asset) -> HTML { HTML(.embedded(asset.text)) }

  /// Writes the piece at the end of a page.
  ///
  /// - Parameters:
  ///   - page: the page so far.
  ///   - breaksLines: whether a line may be broken around an element.
  func write(to page: inout String, breaksLines: Bool = true) {
    switch content {
    case .text(let text): page += HTML.escaped(text)
    case .embedded(let text): page += text
    case .pieces(let pieces):
      for piece in pieces { piece.write(to: &page, breaksLines: breaksLines) }
    case .element(let tag, let attributes, let inside):
      let standsAlone = breaksLines && !tag.isInline
      if standsAlone, page.utf8.last != UInt8(ascii: "\n") { page += "\n" }
      page += "<"
      page += tag.rawValue
      for (name, value) in attributes {
        page += " "
        page += name
        page += "=\""
        page += HTML.escaped(value)
        page += "\""
      }
      let closesItself = tag.isShape && inside.isEmpty
      page += closesItself ? "/>" : ">"
      if !tag.isVoid, !closesItself {
        for piece in inside { piece.write(to: &page, breaksLines: breaksLines && !tag.isText) }
        page += "</"
        page += tag.rawValue
        page += ">"
      }
      if standsAlone { page += "\n" }
    }
  }

  /// The text with the five characters escaped that HTML reads, between tags or in an attribute.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { escape(of: $0) != nil }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let escape = escape(of: byte) {
        result += escape.utf8
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
