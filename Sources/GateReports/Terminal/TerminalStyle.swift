/// How a terminal report should look.
public struct TerminalStyle: Hashable, Sendable {
  /// How much is told.
  public enum Verbosity: Hashable, Sendable, CaseIterable {
    /// The verdict with its worst finding, in one line.
    case quiet
    /// The verdict, and a line for each check that blocks.
    case brief
    /// The verdict, the checks that matter as a table, and why the failed ones failed.
    case normal
    /// Every check with all its numbers.
    case verbose
  }

  /// Whether to colour with ANSI escape sequences. Nothing is told by colour alone.
  public var color: Bool
  /// The width of the terminal in columns, 40 or more.
  public var width: Int
  /// How much is told.
  public var verbosity: Verbosity
  /// Whether the report's own signs are ASCII; text of the score files stays as it is.
  public var isASCII: Bool

  /// Makes a style.
  ///
  /// - Parameters:
  ///   - color: whether to colour.
  ///   - width: the columns of the terminal; less than 40 counts as 40.
  ///   - verbosity: how much is told.
  ///   - isASCII: whether the report's own signs are ASCII.
  public init(
    color: Bool = false, width: Int = 100, verbosity: Verbosity = .normal, isASCII: Bool = false
  ) {
    self.color = color
    self.width = max(40, width)
    self.verbosity = verbosity
    self.isASCII = isASCII
  }
}
