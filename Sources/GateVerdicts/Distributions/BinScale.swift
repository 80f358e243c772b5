/// Bins of one round width whose edges are whole multiples of it.
struct BinScale {
  /// The width, 1, 2 or 5 times a power of ten.
  let width: Double
  /// The lower edge of the first bin, in widths.
  let first: Int
  /// The number of bins.
  let count: Int

  /// The most numbers that a scale is chosen by.
  private static let sampleSize = 4_096

  /// Chooses bins for numbers, wide enough for all of them unless few lie far out.
  ///
  /// A single answer after 600 s must not squeeze all others into one bin: where the middle 98 % of
  /// the numbers, or all but the outermost two, take less than a fifth of the room, the bins end with
  /// them.
  ///
  /// - Parameters:
  ///   - numbers: finite numbers in an order that does not depend on the files' order.
  ///   - most: about how many bins there may be.
  /// - Returns: nil where there are no numbers, or too large ones.
  init?(of numbers: [Double], most: Int) {
    guard !numbers.isEmpty else { return nil }
    let step = max(1, numbers.count / Self.sampleSize)
    let sample = stride(from: 0, to: numbers.count, by: step).map { numbers[$0] }.sorted()
    let outer = min((sample.count - 1) / 2, max(1, sample.count / 100))
    let inner = (lowest: sample[outer], highest: sample[sample.count - 1 - outer])
    let whole = (lowest: numbers.min() ?? 0, highest: numbers.max() ?? 0)
    let isFarOut =
      inner.lowest < inner.highest
      && (whole.highest - whole.lowest) > 5 * (inner.highest - inner.lowest)
    let chosen = isFarOut ? inner : whole
    let largest = max(abs(chosen.lowest), abs(chosen.highest))
    let span = chosen.highest - chosen.lowest
    let room = span > 0 ? max(span, largest * 1e-9) : largest > 0 ? largest : 1
    guard let width = RoundNumber.atLeast(room / Double(most)) else { return nil }
    self.width = width
    first = Int(Self.edge(below: chosen.lowest, width))
    count = Int(Self.edge(below: chosen.highest, width)) - first + 1
  }

  /// The bin of a number, from 0; −1 or ``count`` where it lies beyond them.
  func bin(of number: Double) -> Int {
    let edge = Self.edge(below: number, width)
    return Int(min(max(edge, Double(first - 1)), Double(first + count))) - first
  }

  /// The lower edge of the bin that a number is in, in widths; a number on an edge counts on the side
  /// of 0.
  private static func edge(below number: Double, _ width: Double) -> Double {
    let place = number / width
    let nearest = place.rounded()
    // Many scores are multiples of the width, up to rounding.
    let exact = abs(place - nearest) < 1e-6 ? nearest : place
    return exact > 0 ? exact.rounded(.up) - 1 : exact.rounded(.down)
  }
}
