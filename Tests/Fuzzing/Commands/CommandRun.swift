import Foundation
internal import GateCommands
internal import GateRuns
internal import GateVerdicts

/// A command line that was run in a folder, in this process.
public struct CommandRun: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The exit status.
    public var status: Int32
    /// What went to standard output.
    public var output = ""
    /// What went to standard error.
    public var errors = ""
    /// How much processor time it took, in seconds: what other processes do does not count.
    public var seconds = 0.0
  }

  /// What came of the command line.
  public let outcome: Outcome

  /// Runs a command line on a day that never changes, as a build server would: with the files that
  /// GitHub Actions names.
  public init(_ arguments: [String], in folder: TemporaryFolder) {
    let streams = Streams()
    let environment = CommandEnvironment(
      variables: ["GITHUB_STEP_SUMMARY": Self.summary, "GITHUB_OUTPUT": Self.outputs],
      workingDirectory: folder.path, today: CalendarDate("2026-11-23") ?? .last,
      readStandardInput: { _ in [] }, writeOutput: { streams.output += $0 },
      writeError: { streams.errors += $0 })
    let begin = Self.processorSeconds
    let status = ScoreGateProcess.run(arguments: arguments, in: environment)
    outcome = Outcome(
      status: status, output: streams.output, errors: streams.errors,
      seconds: Self.processorSeconds - begin)
  }

  /// The file that a job's summary is added to.
  static let summary = "summary.md"
  /// The file that a step's outputs are added to.
  static let outputs = "outputs.txt"

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What a command writes; a class, since its environment writes into it.
  private final class Streams {
    var output = ""
    var errors = ""
  }
}
