import ArgumentParser
import CommandFuzzing
import Foundation

/// Runs every command on changed files, for as long as it is told to:
///
///     swift run -c release command-fuzzer --count 3000
///
/// A crash takes a process with it, and a hang is ended, so that inputs run in worker processes. What is
/// found is kept in the output folder, each input with its files and its command line; once its cause is
/// known it belongs, with few files, into Tests/Fuzzing/Findings, which the tests run.
@main
struct CommandFuzzer: ParsableCommand {
  @Option(help: "How many inputs to run of every command.")
  var count: UInt64 = 1_000

  @Option(help: "The number of the first input; every input of a command has its own.")
  var first: UInt64 = 0

  @Option(name: .customLong("command"), help: "Only this command; may be repeated (default: all).")
  var commands: [String] = []

  @Option(help: "The folder for what is found.")
  var output = ".build/command-fuzzing"

  @Flag(help: "Run every input in two processes, and demand the same bytes of both.")
  var twice = false

  @Option(help: "Run the input of this folder, and show what comes of it.")
  var replay: String?

  @Flag(help: .hidden)
  var worker = false

  func validate() throws {
    for name in commands where !CommandShape.all.contains(where: { $0.name == name }) {
      let known = CommandShape.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no command \"\(name)\"; there are \(known)")
    }
  }

  func run() throws {
    if let replay { return try Self.show(replay) }
    let shapes = CommandShape.all.filter { commands.isEmpty || commands.contains($0.name) }
    if worker {
      let seeds = try SeedFolder.all()
      for shape in shapes {
        try Worker(shape: shape, seeds: seeds).run(first..<first + count)
      }
      return
    }
    let supervisor = Supervisor(
      output: URL(fileURLWithPath: output), isTwice: twice)
    let tallies = try supervisor.tallies(of: shapes, first..<first + count)
    print(Tally.table(of: tallies))
    if tallies.contains(where: \.hasFindings) { throw ExitCode.failure }
  }

  private static func show(_ folder: String) throws {
    let input = try CommandInput(from: URL(fileURLWithPath: folder))
    for arguments in input.commandLines { print("scoregate \(arguments.joined(separator: " "))") }
    fflush(nil)
    let trial = try CommandTrial(input)
    print(trial.outcome.output, trial.outcome.errors, separator: "\n")
    print("status \(trial.outcome.status), \(trial.outcome.seconds) s")
    for fault in trial.faults { print("fault: \(fault)") }
  }
}
