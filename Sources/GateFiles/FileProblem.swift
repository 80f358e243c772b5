import GateText
public import GateVerdicts

/// Why a file cannot be used: where, what, and what to do.
public struct FileProblem: Error, Hashable, Sendable {
  /// The file, as it was given.
  public let path: String
  /// The place in the file; nil where the whole file is meant.
  public let position: SourcePosition?
  /// What is wrong, without a full stop.
  public let what: String
  /// What to do about it; nil where ``what`` says it.
  public let remedy: String?

  /// Makes a problem.
  public init(
    path: String, at position: SourcePosition? = nil, _ what: String, do remedy: String? = nil
  ) {
    self.path = path
    self.position = position
    self.what = what
    self.remedy = remedy
  }

  /// `path:line:column: what; remedy`, on one line, whatever the file is called and holds.
  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return HostileText.visible("\(path)\(place): \(what)" + (remedy.map { "; \($0)" } ?? ""))
  }
}
