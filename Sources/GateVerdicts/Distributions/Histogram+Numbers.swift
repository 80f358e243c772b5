extension Histogram {
  /// About how many bins there may be: more for many numbers, so that few are not scattered.
  private static func mostBins(for count: Int) -> Int {
    min(40, max(8, Int(3 * Double(count).squareRoot())))
  }

  /// Counts numbers in bins chosen for them.
  ///
  /// - Parameters:
  ///   - numbers: finite numbers in an order that does not depend on the files' order.
  ///   - most: about how many bins there may be; nil for as many as suit the count.
  /// - Returns: nil where there are no numbers, or too large ones.
  package init?(of numbers: [Double], most: Int? = nil) {
    let suitable = Self.mostBins(for: numbers.count)
    guard let scale = BinScale(of: numbers, most: min(most ?? suitable, suitable)) else {
      return nil
    }
    self.init(
      width: scale.width, first: scale.first, counts: [Int](repeating: 0, count: scale.count))
    for number in numbers {
      switch scale.bin(of: number) {
      case ..<0: below += 1
      case scale.count...: above += 1
      case let bin: counts[bin] += 1
      }
    }
  }
}
