/// Colours text for a terminal, or leaves it alone.
struct TerminalPaint {
  /// Whether there is colour.
  let color: Bool

  /// What a text is, as far as its looks go.
  ///
  /// Good is cyan and not green, and bad is bold: who cannot tell red from green still can tell these, and
  /// the marks say the same.
  enum Role: String {
    /// Something blocks.
    case bad = "1;31"
    /// Something is not settled, or does not count.
    case doubtful = "33"
    /// Something holds.
    case good = "36"
    /// What can be skipped.
    case quiet = "2"
    /// What is read first.
    case strong = "1"

    /// The role of a check's mark.
    init(_ standing: Standing) {
      switch standing {
      case .error, .failed: self = .bad
      case .undecided, .tolerated, .fragile: self = .doubtful
      case .uncounted: self = .quiet
      case .passed: self = .good
      }
    }
  }

  /// The text in the colour of its role.
  func callAsFunction(_ text: String, _ role: Role) -> String {
    color && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
