import GateText

/// A text that a parameterised test takes as its argument, which the log shows as one short line.
///
/// A test prints its arguments as they are, and hostile ones would break the lines of the log.
package struct ShownText: ExpressibleByStringInterpolation, Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package init(stringLiteral text: String) { self.text = text }
}

extension ShownText: CustomStringConvertible, CustomDebugStringConvertible {
  private static let length = 60

  /// The beginning in quotation marks, line breaks and the invisible as their codes.
  package var description: String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(Self.length) {
      shown += scalar.escaped(asASCII: false)
    }
    let rest = text.unicodeScalars.dropFirst(Self.length).isEmpty ? "" : "…"
    // No code is longer than ten characters.
    return "\"" + HostileText.line(shown, length: 10 * Self.length) + rest + "\""
  }

  package var debugDescription: String { description }
}
