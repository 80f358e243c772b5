import CommandFuzzing
import Foundation

/// Runs inputs in this process and tells its supervisor of each, in lines on standard output.
struct Worker {
  let shape: CommandShape
  let seeds: [SeedFolder]

  /// Runs the inputs of some numbers.
  func run(_ numbers: Range<UInt64>) throws {
    for number in numbers {
      WorkerLine.begin(number).send()
      let input = CommandInput(shape, number: number, from: seeds)
      let trial = try CommandTrial(input)
      for fault in trial.faults { WorkerLine.fault(fault).send() }
      WorkerLine.end(
        status: trial.outcome.status, milliseconds: Int(trial.outcome.seconds * 1_000),
        kilobytes: Self.peakMemory, digest: trial.digest
      ).send()
    }
  }

  /// The most memory that the process has had, in kB.
  private static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_024
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss
    #endif
  }
}
