import GateText

/// An element of a JUnit document: its attributes, and the text or the elements inside it.
struct JUnitElement {
  private enum Content {
    case text(String)
    case elements([JUnitElement])
  }

  private let name: String
  private let attributes: KeyValuePairs<String, String>
  private let content: Content

  /// Makes an element that holds a text, even an empty one.
  ///
  /// - Parameters:
  ///   - name: a name as XML allows it.
  ///   - attributes: their names as XML allows them, no two the same; and their values, any text.
  ///   - text: any text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  /// Makes an element that holds others, or nothing.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    elements: [JUnitElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    content = .elements(elements)
  }

  /// The XML document that has this element as its root.
  var document: String {
    var document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &document, indentation: "")
    return document
  }

  private func write(to document: inout String, indentation: String) {
    document += "\(indentation)<\(name)"
    for (name, value) in attributes { document += " \(name)=\"\(Self.escaped(value))\"" }
    switch content {
    case .text(let text):
      document += ">\(Self.escaped(text))</\(name)>\n"
    case .elements(let elements) where elements.isEmpty:
      document += " />\n"
    case .elements(let elements):
      document += ">\n"
      for element in elements { element.write(to: &document, indentation: indentation + "  ") }
      document += "\(indentation)</\(name)>\n"
    }
  }

  /// The text with what XML reads as markup escaped, and what XML forbids written as its code.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "'": result.append(contentsOf: "&apos;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      // XML 1.0, section 2.2; a Swift text has no surrogates.
      case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": result.append(scalar)
      default: result.append(contentsOf: HostileText.code(of: scalar).unicodeScalars)
      }
    }
    return String(result)
  }
}
