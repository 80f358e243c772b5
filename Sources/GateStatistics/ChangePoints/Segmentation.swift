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
    while let worst = splits.indices.map({ ($0, straightness(around: $0)) })
      .max(by: { $0.1 < $1.1 }), worst.1 >= 1
    {
      splits.remove(at: worst.0)
      relocate()
    }
  }

  /// The places where a change may have been, about 95 % sure.
  func range(of number: Int) -> ClosedRange<Int> {
    let stretch = stretch(around: number)
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
        let stretch = stretch(around: number)
        let ranks = CentredRanks(of: values[stretch])
        let best = SplitSearch(of: stretch.count, seeded: false).best(of: ranks.values)
        splits[number].place = stretch.lowerBound + best.place
      }
      if splits == before { return }
    }
  }

  /// From the cut before to the cut after.
  private func stretch(around number: Int) -> Range<Int> {
    let start = number > 0 ? splits[number - 1].place : 0
    let end = number + 1 < splits.count ? splits[number + 1].place : values.count
    return start..<end
  }

  /// What two levels leave unexplained of the ranks around a cut, over what a straight line leaves; 1 and
  /// more where the line is better. The levels pay for the place of the cut, one number more than the line
  /// has, as by Schwarz 1978 (doi 10.1214/aos/1176344136).
  private func straightness(around number: Int) -> Double {
    let stretch = stretch(around: number)
    let ranks = CentredRanks(of: values[stretch])
    let total = ranks.variance * Double(stretch.count)
    let profile = SplitSearch(of: stretch.count, seeded: false).profile(of: ranks.values)
    let middle = Double(stretch.count - 1) / 2
    var (products, squares) = (0.0, 0.0)
    for (place, rank) in ranks.values.enumerated() {
      products += rank * (Double(place) - middle)
      squares += (Double(place) - middle) * (Double(place) - middle)
    }
    let byLine = total - products * products / squares
    let byLevels = total - (profile.max() ?? 0)
    guard byLine > 0 else { return byLevels > 0 ? .infinity : 0 }
    let count = Double(stretch.count)
    return byLevels / byLine * Double.exp(Double.log(count) / count)
  }
}
