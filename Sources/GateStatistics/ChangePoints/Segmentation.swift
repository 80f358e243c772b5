internal import RealModule

/// A series, cut in two again and again where the cut is significant.
struct Segmentation {
  /// A significant cut.
  struct Split: Equatable {
    /// The first value on the right.
    var place: Int
    /// The p-value with which it was found.
    var pValue: Double
  }

  /// The cuts, the first first.
  private(set) var splits: [Split] = []
  private let values: [Double]

  /// `−ln(1 − √0.95)`: the logarithm of the likelihood ratio that the true place of a change stays within
  /// in 95 % of samples, from the maximum of a two-sided random walk (Siegmund 1988).
  private static let likelihoodDrop = -Double.log(1 - 0.95.squareRoot())
  /// How often places are settled at most; each pass depends on the neighbours alone and the second changes
  /// little.
  private static let mostPasses = 5

  /// Cuts a series, and settles the cuts.
  init(of values: [Double], level: Double) {
    self.values = values
    var open = [0..<values.count]
    while let stretch = open.popLast() {
      guard stretch.count >= 2 * SplitSearch.fewestBeside,
        let test = SplitTest(values[stretch], level: level), test.pValue <= level
      else { continue }
      let place = stretch.lowerBound + test.place
      splits.append(Split(place: place, pValue: test.pValue))
      open += [stretch.lowerBound..<place, place..<stretch.upperBound]
    }
    splits.sort { $0.place < $1.place }
    settle()
  }

  /// The stretches of the series that was whitened.
  func stretches(of series: WhitenedSeries) -> [Range<Int>] {
    let ends = [0] + splits.map { $0.place + series.offset } + [values.count + series.offset]
    return zip(ends, ends.dropFirst()).map { $0..<$1 }
  }

  /// Puts every cut where it is best between its neighbours, and takes out those in whose place a straight
  /// line is better.
  private mutating func settle() {
    relocate()
    while let worst = groups.map({ ($0, straightness(of: $0)) }).max(by: { $0.1 < $1.1 }),
      worst.1 >= 1
    {
      splits.removeSubrange(worst.0)
      relocate()
    }
  }

  /// What may be a line each: every cut, and all neighbouring cuts that go in the same direction.
  private var groups: [Range<Int>] {
    var groups = splits.indices.map { $0..<$0 + 1 }
    let places: [Int] = splits.map(\.place)
    let starts: [Int] = [0] + places
    let ends: [Int] = places + [values.count]
    let means: [Double] = zip(starts, ends).map { start, end in
      let sum: Double = values[start..<end].reduce(0, +)
      return sum / Double(end - start)
    }
    var start = 0
    for number in splits.indices {
      let isLast = number + 1 == splits.count
      let turns =
        !isLast
        && (means[number + 2] > means[number + 1]) != (means[number + 1] > means[number])
      guard isLast || turns else { continue }
      if number > start { groups.append(start..<number + 1) }
      start = number + 1
    }
    return groups
  }

  /// The places where a change may have been, about 95 % sure.
  func range(of number: Int) -> ClosedRange<Int> {
    let stretch = stretch(around: number..<number + 1)
    let place = splits[number].place
    let ranks = CentredRanks(of: values[stretch])
    let profile = SplitSearch(of: stretch.count, seeded: false).profile(of: ranks.values)
    let most = profile.max() ?? 0
    let rest = ranks.variance * Double(stretch.count) - most
    guard rest > 1e-9 * most else { return place...place }
    let noise = rest / Double(stretch.count - 2)
    let likely = profile.indices.filter { most - profile[$0] <= 2 * noise * Self.likelihoodDrop }
    let first = stretch.lowerBound + SplitSearch.fewestBeside
    return min(place, first + (likely.first ?? 0))...max(place, first + (likely.last ?? 0))
  }

  private mutating func relocate() {
    for _ in 0..<Self.mostPasses {
      let before = splits
      for number in splits.indices {
        let stretch = stretch(around: number..<number + 1)
        let ranks = CentredRanks(of: values[stretch])
        let best = SplitSearch(of: stretch.count, seeded: false).best(of: ranks.values)
        splits[number].place = stretch.lowerBound + best.place
      }
      if splits == before { return }
    }
  }

  /// From the cut before some cuts to the cut after them.
  private func stretch(around cuts: Range<Int>) -> Range<Int> {
    let start = cuts.lowerBound > 0 ? splits[cuts.lowerBound - 1].place : 0
    let end = cuts.upperBound < splits.count ? splits[cuts.upperBound].place : values.count
    return start..<end
  }

  /// What the levels leave unexplained of the ranks around some cuts, over what a straight line leaves; 1
  /// and more where the line is better. *K* cuts pay for 2 *K* − 1 numbers that the line does not need, as
  /// by Schwarz 1978 (doi 10.1214/aos/1176344136).
  private func straightness(of cuts: Range<Int>) -> Double {
    let stretch = stretch(around: cuts)
    let ranks = CentredRanks(of: values[stretch])
    let sums = SplitSearch.sums(of: ranks.values)
    let total = ranks.variance * Double(stretch.count)
    let ends = [0] + splits[cuts].map { $0.place - stretch.lowerBound } + [stretch.count]
    let byLevels = zip(ends, ends.dropFirst()).reduce(total) { rest, part in
      let sum = sums[part.1] - sums[part.0]
      return rest - sum * sum / Double(part.1 - part.0)
    }
    let middle = Double(stretch.count - 1) / 2
    var (products, squares) = (0.0, 0.0)
    for (place, rank) in ranks.values.enumerated() {
      products += rank * (Double(place) - middle)
      squares += (Double(place) - middle) * (Double(place) - middle)
    }
    let byLine = total - products * products / squares
    // What is left by rounding alone is nothing.
    guard byLine > 1e-9 * total else { return .infinity }
    let count = Double(stretch.count)
    return max(0, byLevels) / byLine
      * Double.exp(Double(2 * cuts.count - 1) * Double.log(count) / count)
  }
}
