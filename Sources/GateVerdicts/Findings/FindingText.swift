import GateText
internal import GateStatistics

/// The words and numbers of findings.
enum FindingText {
  /// What a file says, in quotes and cut to a few words.
  static func quoted(_ text: String) -> String {
    text.count > longestQuote ? "\"\(text.prefix(longestQuote - 1))…\"" : "\"\(text)\""
  }

  private static let longestQuote = 80

  /// The first few ids, and how many there are beyond them.
  static func names(_ ids: [String]) -> String {
    let names = ids.prefix(3).map(quoted).joined(separator: ", ")
    return ids.count > 3 ? "\(names) and \(ids.count - 3) more" : names
  }

  /// A number with as few digits as show that it lies outside of a range: `1.0000001`, not `1`.
  static func short(_ number: Double, outside range: ScoreRange) -> String {
    let texts = (3...12).lazy.map { Numerals.plain.short(number, digits: $0) }
    return texts.first { text in
      Double(text).map { $0 < range.lower || $0 > range.upper } ?? false
    } ?? "\(number)"
  }

  /// A number with its sign, to two digits of the half-width of its interval, and the interval.
  static func estimate(_ estimate: Estimate, sign: Double = 1) -> String {
    let numerals = Numerals.plain
    guard let interval = estimate.interval else {
      return numerals.change(sign * estimate.point, digits: 2)
    }
    let decimals = decimals(of: estimate)
    let ends = [sign * interval.lower, sign * interval.upper].sorted().map {
      numerals.change($0, decimals: decimals)
    }
    return "\(numerals.change(sign * estimate.point, decimals: decimals)) "
      + "(\(numerals.percent(estimate.confidence.fraction)) interval \(ends[0]) … \(ends[1]))"
  }

  /// The decimals that show two digits of the half-width of an interval.
  static func decimals(of estimate: Estimate) -> Int {
    let halfWidth = estimate.interval.map { ($0.upper - $0.lower) / 2 } ?? 0
    return Numerals.decimals(forHalfWidth: halfWidth) ?? 4
  }
}
