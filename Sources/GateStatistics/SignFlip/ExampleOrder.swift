/// New numbers for the examples of a family: those that are in the same checks become neighbours.
///
/// Eight neighbours share a table of signed sums (``SignTables``). Where segments split the
/// examples, a check then needs a table for every eight examples of its own, not for every eight of
/// all: a third of the work for a metric and its five segments. Every example has a fair coin of its
/// own, so that numbers do not matter otherwise.
struct ExampleOrder {
  /// The kind of each example: which checks it is in.
  private let kinds: [Int32]
  private let kindCount: Int
  /// The new number of each example.
  private let places: [Int32]

  /// Orders the examples of checks, each with its example numbers from 0.
  init(of checks: [[Int32]]) {
    let exampleCount = (checks.compactMap(\.last).max() ?? -1) + 1
    // Refine a partition check by check: the kind of an example so far, and whether it is in.
    var kinds = [Int32](repeating: 0, count: Int(exampleCount))
    var kindCount = 1
    for examples in checks {
      var split = [Int32](repeating: -1, count: kindCount)
      for example in examples {
        let kind = Int(kinds[Int(example)])
        if split[kind] < 0 {
          split[kind] = Int32(kindCount)
          kindCount += 1
        }
        kinds[Int(example)] = split[kind]
      }
      // Kinds that moved as a whole leave unused numbers behind; counting skips them, but they must
      // not pile up.
      if kindCount > 2 * Int(exampleCount) { kindCount = Self.compact(&kinds) }
    }
    self.kinds = kinds
    self.kindCount = kindCount
    var next = Self.starts(of: kinds, kindCount: kindCount)
    places = kinds.map { kind in
      defer { next[Int(kind)] += 1 }
      return Int32(next[Int(kind)])
    }
  }

  /// Numbers examples anew and sorts them by their new numbers, with what belongs to them.
  func sorted(_ examples: [Int32], _ differences: [Double]) -> ([Int32], [Double]) {
    var next = Self.starts(of: examples.lazy.map { kinds[Int($0)] }, kindCount: kindCount)
    var sortedExamples = examples
    var sortedDifferences = differences
    // Within a kind the old order is the new one.
    for (example, difference) in zip(examples, differences) {
      let kind = Int(kinds[Int(example)])
      sortedExamples[next[kind]] = places[Int(example)]
      sortedDifferences[next[kind]] = difference
      next[kind] += 1
    }
    return (sortedExamples, sortedDifferences)
  }

  private static func starts(of kinds: some Sequence<Int32>, kindCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: kindCount)
    for kind in kinds { counts[Int(kind)] += 1 }
    var start = 0
    return counts.map { count in
      defer { start += count }
      return start
    }
  }

  private static func compact(_ kinds: inout [Int32]) -> Int {
    var numbers: [Int32: Int32] = [:]
    for example in kinds.indices {
      let number = numbers[kinds[example], default: Int32(numbers.count)]
      numbers[kinds[example]] = number
      kinds[example] = number
    }
    return numbers.count
  }
}
