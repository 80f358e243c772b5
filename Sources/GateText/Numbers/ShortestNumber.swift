/// The shortest decimal text that reads back as the same `Double`.
package enum ShortestNumber {
  /// `0.6`, `5`, `1e-05`: JSON, and the same on every platform.
  ///
  /// - Parameter value: a finite number.
  package static func text(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") && text != "-0.0" ? String(text.dropLast(2)) : text
  }
}
