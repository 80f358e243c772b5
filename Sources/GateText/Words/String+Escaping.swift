extension String {
  /// The text with some characters written in another way.
  ///
  /// - Parameter code: what to write for a character; nil for the character itself.
  package func escaping(_ code: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let code = code(scalar) {
        result.append(contentsOf: code.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
