public import GateRuns

/// A run with the file that it came from.
public struct RunInput: Sendable {
  /// The run.
  public var run: Run
  /// The file.
  public var file: FileFingerprint
  /// The format that was recognised, in words.
  public var format: String
  /// What the reader of the file wants known, a sentence each, without a full stop.
  public var warnings: [String]

  /// Makes an input.
  public init(run: Run, file: FileFingerprint, format: String, warnings: [String] = []) {
    self.run = run
    self.file = file
    self.format = format
    self.warnings = warnings
  }

  /// The run as a result has it.
  ///
  /// - Parameter examples: the number of distinct examples.
  package func summary(examples: Int) -> RunSummary {
    var header = run.header
    // What was the baseline before is told by the baseline, not by every result.
    header.history = []
    header.reason = nil
    return RunSummary(
      file: file, format: format, examples: examples, rows: run.rowCount, header: header)
  }
}
