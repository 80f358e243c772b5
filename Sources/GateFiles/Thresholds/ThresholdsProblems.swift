/// Everything that is wrong with a thresholds.json.
public struct ThresholdsProblems: Error, Hashable, Sendable {
  /// The problems, at least one, in the order of the file.
  public let problems: [FileProblem]

  /// Puts problems together.
  ///
  /// - Parameter problems: at least one, in the order of the file.
  public init(_ problems: [FileProblem]) { self.problems = problems }

  /// One problem a line.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
