/// How far apart two ratings are, for measures that count a near miss as less than a far one.
public enum CategoryDistance: String, Sendable, CaseIterable {
  /// The same or not.
  case nominal
  /// By how many ratings lie between them: the order counts, not the numbers (Krippendorff 2011).
  case ordinal
  /// The square of the difference.
  case interval

  /// The squared distances of all pairs of categories, row by row.
  ///
  /// - Parameters:
  ///   - categories: the values, ascending.
  ///   - counts: how often each was given.
  func squares(_ categories: [Double], counts: [Double]) -> [[Double]] {
    var through = [0.0]
    for count in counts { through.append((through.last ?? 0) + count) }
    return categories.indices.map { first in
      categories.indices.map { second in
        let (low, high) = (min(first, second), max(first, second))
        switch self {
        case .nominal: return low == high ? 0 : 1
        case .interval:
          let difference = categories[high] - categories[low]
          return difference * difference
        case .ordinal:
          guard low < high else { return 0 }
          let between =
            through[high + 1] - through[low] - (counts[low] + counts[high]) / 2
          return between * between
        }
      }
    }
  }
}
