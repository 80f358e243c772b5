import Dispatch
import Foundation

/// Runs replications on all cores; the result does not depend on how many there are.
enum Simulation {
  /// Adds up what every replication counts.
  static func counts(
    _ replications: Int, of kinds: Int, _ replication: @escaping @Sendable (Int) -> [Bool]
  ) -> [Int] {
    let chunks = 64
    let totals = Totals(kinds: kinds)
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      var counts = [Int](repeating: 0, count: kinds)
      for number in stride(from: chunk, to: replications, by: chunks) {
        for (kind, isCounted) in replication(number).enumerated() where isCounted {
          counts[kind] += 1
        }
      }
      totals.add(counts)
    }
    return totals.counts
  }

  /// A class, because all threads add to it; a lock, because they do so at once.
  private final class Totals: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var counts: [Int]

    init(kinds: Int) { counts = [Int](repeating: 0, count: kinds) }

    func add(_ more: [Int]) {
      lock.withLock { for kind in counts.indices { counts[kind] += more[kind] } }
    }
  }
}

extension Double {
  /// A rate as a percentage with one decimal.
  var asPercent: String { String(format: "%.1f", 100 * self) }
}
