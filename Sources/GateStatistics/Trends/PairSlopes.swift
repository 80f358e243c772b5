/// The slopes between pairs of values of a series (Theil 1950; Sen 1968, doi 10.2307/2285891).
///
/// Of long series not all pairs are used, but those whose distance is a multiple of a step: they are
/// enough for a median.
struct PairSlopes {
  /// How many pairs are used at most, about.
  private static let mostPairs = 40_000.0

  /// The number of all pairs, used or not.
  let pairCount: Double
  private let sorted: [Double]

  /// Takes the pairs within stretches of a series; nil where there are none.
  init?(of values: [Double], within stretches: [Range<Int>]) {
    pairCount = stretches.reduce(0) { $0 + Double($1.count) * Double($1.count - 1) / 2 }
    guard pairCount > 0 else { return nil }
    let shortest = stretches.map(\.count).min() ?? 2
    let step = max(1, min(shortest - 1, Int((pairCount / Self.mostPairs).rounded(.up))))
    var slopes: [Double] = []
    for stretch in stretches {
      for distance in stride(from: step, to: stretch.count, by: step) {
        for place in stretch.lowerBound..<(stretch.upperBound - distance) {
          slopes.append((values[place + distance] - values[place]) / Double(distance))
        }
      }
    }
    sorted = slopes.sorted()
  }

  /// The slope below which a share of the slopes lies, between two neighbours where need be.
  func quantile(_ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return QuantileLevel.between(sorted[below], sorted[above], place - Double(below))
  }
}
