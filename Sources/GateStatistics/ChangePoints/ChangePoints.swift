/// The changes of the level of a series.
///
/// 1. The autocorrelation is taken out (``Autocorrelation``), again where the values around the changes
///    that are found still have some.
/// 2. The most extreme split of the series into two, over the series and seeded stretches of it, is held
///    against 999 permutations; where it is significant, both sides are looked at in the same way
///    (`methods §11`).
/// 3. Every change is put where the two levels between its neighbours are told apart best, and is kept
///    where two levels describe that stretch better than a straight line does; so are changes in the same
///    direction that follow each other: a slow trend is no staircase.
///
/// A series without changes is said to have one with the probability of the level: what is found behind a
/// true change is tested at that level again. Each series has its own error rate.
package struct ChangePoints: Sendable, Equatable {
  /// The changes, the first first.
  package let points: [ChangePoint]
  /// The autocorrelation that was taken out, 0 … 1.
  package let autocorrelation: Double

  /// The largest p-value of a change.
  package static let standardLevel = 0.01
  /// The fewest values of which an order can be that unlikely: of nine, one in 31 orders splits into the
  /// four or five smallest and the others.
  package static let fewestValues = 10

  /// How often the autocorrelation is taken out again at most, and what it has to rise by for that.
  private static let mostPasses = 3
  private static let leastIncrease = 0.02

  /// Looks for changes.
  ///
  /// - Parameters:
  ///   - values: the series in the order of time; finite. Fewer than ``fewestValues`` have no change.
  ///   - level: the largest p-value of a change, a fraction.
  package init(of values: [Double], level: Double = standardLevel) {
    precondition(values.allSatisfy(\.isFinite), "finite values")
    guard values.count >= Self.fewestValues else {
      points = []
      autocorrelation = 0
      return
    }
    var share = Autocorrelation.corrected(of: values)
    var series = WhitenedSeries(values, autocorrelation: share)
    var segmentation = Segmentation(of: series.values, level: level)
    for _ in 0..<Self.mostPasses where !segmentation.splits.isEmpty {
      let left = Autocorrelation.left(
        in: values, within: segmentation.stretches(of: series))
      guard left > share + Self.leastIncrease else { break }
      share = left
      series = WhitenedSeries(values, autocorrelation: share)
      segmentation = Segmentation(of: series.values, level: level)
    }
    let places = segmentation.splits.map { $0.place + series.offset }
    let ends = [0] + places + [values.count]
    let means = zip(ends, ends.dropFirst()).map { start, end in
      values[start..<end].reduce(0, +) / Double(end - start)
    }
    points = segmentation.splits.enumerated().map { number, split in
      let range = segmentation.range(of: number)
      return ChangePoint(
        index: split.place + series.offset,
        range: (range.lowerBound + series.offset)...(range.upperBound + series.offset),
        pValue: split.pValue, before: means[number], after: means[number + 1])
    }
    autocorrelation = series.autocorrelation
  }

  /// The stretches between the changes.
  ///
  /// - Parameter count: the number of values.
  package func stretches(of count: Int) -> [Range<Int>] {
    let ends = [0] + points.map(\.index) + [count]
    return zip(ends, ends.dropFirst()).map { $0..<$1 }
  }
}
