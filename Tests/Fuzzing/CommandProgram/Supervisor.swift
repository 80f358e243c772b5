import CommandFuzzing
import Foundation

/// Has inputs run by worker processes, two at a time.
struct Supervisor {
  /// The folder for what is found.
  let output: URL
  /// Whether every input runs in two processes.
  let isTwice: Bool

  private static let workerCount = 2

  /// Runs the inputs of some numbers of every command.
  func tallies(of shapes: [CommandShape], _ numbers: Range<UInt64>) throws -> [Tally] {
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let seeds = try SeedFolder.all()
    let results = JobResults(count: shapes.count)
    DispatchQueue.concurrentPerform(iterations: Self.workerCount) { _ in
      while let place = results.next() {
        results.finish(place, Result { try tally(of: shapes[place], numbers, seeds) })
      }
    }
    return try results.values.map { try $0.get() }
  }

  private func tally(
    of shape: CommandShape, _ numbers: Range<UInt64>, _ seeds: [SeedFolder]
  ) throws -> Tally {
    var job = CommandJob(shape: shape, seeds: seeds, output: output)
    for _ in 0..<(isTwice ? 2 : 1) { try job.run(numbers) }
    return job.tally
  }
}
