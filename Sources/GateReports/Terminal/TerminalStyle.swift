/// How a terminal report should look.
public struct TerminalStyle: Hashable, Sendable {
  /// How much is told.
  public enum Verbosity: Hashable, Sendable, CaseIterable {
    /// The verdict and the checks that block.
    case quiet
    /// The verdict, the checks as a table, and why the failed ones failed.
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

  /// Makes a style.
  ///
  /// - Parameters:
  ///   - color: whether to colour.
  ///   - width: the columns of the terminal; less than 40 counts as 40.
  ///   - verbosity: how much is told.
  public init(color: Bool = false, width: Int = 100, verbosity: Verbosity = .normal) {
    self.color = color
    self.width = max(40, width)
    self.verbosity = verbosity
  }
}
