import CommandFuzzing
import Foundation

/// Has inputs run by worker processes, and keeps those that should not have gone as they went.
struct Supervisor {
  /// The folder for what is found.
  let output: URL
  let checksStreams: Bool

  /// How many workers run at a time.
  private static let workerCount = 2
  /// From when on an input is slow, in milliseconds.
  private static let slow = 2_000

  /// Runs the inputs of some numbers of every command.
  func tallies(of shapes: [CommandShape], _ numbers: Range<UInt64>) throws -> [Tally] {
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let seeds = try SeedFolder()
    let results = JobResults(count: shapes.count)
    DispatchQueue.concurrentPerform(iterations: Self.workerCount) { _ in
      while let place = results.next() {
        results.finish(place, Result { try tally(of: shapes[place], numbers, seeds) })
      }
    }
    return try results.values.map { try $0.get() }
  }

  private func tally(
    of shape: CommandShape, _ numbers: Range<UInt64>, _ seeds: SeedFolder
  ) throws -> Tally {
    var tally = Tally(command: shape.name)
    var next = numbers.lowerBound
    while next < numbers.upperBound {
      var running: UInt64?
      var found: [(number: UInt64, why: String)] = []
      let label = shape.name.replacing(" ", with: "-")
      let errors = output.appendingPathComponent("errors-\(label)")
      let arguments =
        ["--worker", "--command", shape.name, "--first", "\(next)"]
        + ["--count", "\(numbers.upperBound - next)"] + (checksStreams ? ["--streams"] : [])
      let end = try WorkerProcess.run(arguments, errors: errors) { line in
        switch line {
        case .begin(let number): running = number
        case .fault(let fault): found.append((running ?? next, fault))
        case .end(let status, let milliseconds, let kilobytes):
          tally.add(status: status, milliseconds: milliseconds, kilobytes: kilobytes, running)
          if milliseconds >= Self.slow {
            found.append((running ?? next, "slow: \(milliseconds) ms"))
          }
          running = nil
        }
      }
      if let number = running {
        tally.add(end)
        let told = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        found.append((number, "\(end)\n\(told)"))
      } else if end != .done {
        throw Unworkable(description: "a worker of \(shape.name) ended between inputs")
      }
      for (number, why) in found { try keep(shape, number, why, seeds) }
      tally.faults += found.count - (running == nil ? 0 : 1)
      next = running.map { $0 + 1 } ?? numbers.upperBound
    }
    return tally
  }

  /// That nothing can be run.
  private struct Unworkable: Error, CustomStringConvertible {
    let description: String
  }

  /// Keeps an input, and beside it why.
  private func keep(
    _ shape: CommandShape, _ number: UInt64, _ why: String, _ seeds: SeedFolder
  ) throws {
    let name = "\(shape.name.replacing(" ", with: "-"))-\(number)"
    let folder = output.appendingPathComponent(name)
    try CommandInput(shape, number: number, from: seeds).write(to: folder)
    let reason = output.appendingPathComponent(name + ".why")
    let before = (try? String(contentsOf: reason, encoding: .utf8)) ?? ""
    try Data((before + why + "\n").utf8).write(to: reason)
    let line = why.split(separator: "\n").prefix(2).joined(separator: " ")
    print("\(folder.path): \(line)")
    fflush(nil)
  }
}
