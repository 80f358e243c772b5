import CommandFuzzing
import Foundation

/// The inputs of one command: runs them in workers, counts them, and keeps those that did not go as they
/// should.
struct CommandJob {
  private let shape: CommandShape
  private let seeds: [SeedFolder]
  private let output: URL
  /// What was counted.
  private(set) var tally: Tally
  /// What every input that has run should come to again.
  private var digests: [UInt64: UInt64] = [:]

  init(shape: CommandShape, seeds: [SeedFolder], output: URL) {
    self.shape = shape
    self.seeds = seeds
    self.output = output
    tally = Tally(command: shape.name)
  }

  /// Runs the inputs of some numbers; those that have run before only to see whether the same comes of
  /// them in another process.
  mutating func run(_ numbers: Range<UInt64>) throws {
    var next = numbers.lowerBound
    while next < numbers.upperBound { next = try runWorker(next..<numbers.upperBound) }
  }

  /// Runs inputs until one ends its worker.
  ///
  /// - Returns: the number of the first that has still to run.
  private mutating func runWorker(_ numbers: Range<UInt64>) throws -> UInt64 {
    let errors = output.appendingPathComponent("errors-\(label)")
    let arguments =
      ["--worker", "--command", shape.name, "--first", "\(numbers.lowerBound)"]
      + ["--count", "\(numbers.upperBound - numbers.lowerBound)"]
    var running: UInt64?
    var found: [(number: UInt64, why: String)] = []
    let end = try WorkerProcess.run(arguments, errors: errors) { line in
      switch line {
      case .begin(let number): running = number
      case .fault(let fault): found.append((running ?? 0, fault))
      case .end(let status, let milliseconds, let kilobytes, let digest):
        let number = running ?? 0
        running = nil
        if let former = digests.updateValue(digest, forKey: number) {
          found.removeAll { $0.number == number }
          if former != digest { found.append((number, "another process writes other bytes")) }
        } else {
          tally.add(status: status, milliseconds: milliseconds, kilobytes: kilobytes, number)
        }
      }
    }
    tally.faults += found.count
    if let running {
      tally.add(end)
      let told = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      found.append((running, "\(end)\n\(told)"))
    } else if end != .done {
      throw Unworkable(description: "a worker of \(shape.name) ended between inputs")
    }
    for (number, why) in found { try keep(number, why) }
    return running.map { $0 + 1 } ?? numbers.upperBound
  }

  /// That nothing can be run.
  private struct Unworkable: Error, CustomStringConvertible {
    let description: String
  }

  private var label: String { shape.name.replacing(" ", with: "-") }

  /// Keeps an input, and beside it why.
  private func keep(_ number: UInt64, _ why: String) throws {
    let folder = output.appendingPathComponent("\(label)-\(number)")
    try CommandInput(shape, number: number, from: seeds).write(to: folder)
    let reason = folder.appendingPathExtension("why")
    let before = (try? String(contentsOf: reason, encoding: .utf8)) ?? ""
    try Data((before + why + "\n").utf8).write(to: reason)
    print("\(folder.path): \(why.split(separator: "\n").prefix(2).joined(separator: " "))")
    fflush(nil)
  }
}
