internal import GateStatistics

/// The words and numbers of findings.
enum FindingText {
  /// A number and what it counts: `1 example`, `3 examples`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with what it counts and a verb: `1 example is`, `3 examples are`.
  static func count(_ number: Int, _ noun: String, _ singular: String, _ plural: String) -> String {
    "\(count(number, noun)) \(number == 1 ? singular : plural)"
  }

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

  /// Words with commas and an `and` before the last.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A share in percent, with two digits: `0.75 %`.
  static func percent(_ fraction: Double) -> String { "\(short(fraction * 100, digits: 2)) %" }

  /// A number with at most so many significant digits, and no zeros at the end.
  static func short(_ number: Double, digits: Int = 3) -> String {
    var text = fixed(number, decimals: max(0, digits - 1 - magnitude(of: number)))
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }

  /// A number with as few digits as show that it lies outside of a range: `1.0000001`, not `1`.
  static func short(_ number: Double, outside range: ScoreRange) -> String {
    let texts = (3...12).lazy.map { short(number, digits: $0) }
    return texts.first { text in
      Double(text).map { $0 < range.lower || $0 > range.upper } ?? false
    } ?? "\(number)"
  }

  /// A number with its sign, to two digits of the half-width of its interval, and the interval.
  static func estimate(_ estimate: Estimate, sign: Double = 1) -> String {
    guard let interval = estimate.interval else { return change(sign * estimate.point) }
    let decimals = decimals(of: estimate)
    let ends = [sign * interval.lower, sign * interval.upper].sorted().map {
      change($0, decimals: decimals)
    }
    return "\(change(sign * estimate.point, decimals: decimals)) "
      + "(\(percent(estimate.confidence.fraction)) interval \(ends[0]) … \(ends[1]))"
  }

  /// The decimals that show two digits of the half-width of an interval.
  static func decimals(of estimate: Estimate) -> Int {
    // An interval narrower than rounding says nothing.
    guard let interval = estimate.interval, interval.upper - interval.lower > 1e-12 else {
      return 4
    }
    return max(0, 1 - magnitude(of: (interval.upper - interval.lower) / 2))
  }

  /// A number with `+` in front of a positive one.
  static func change(_ number: Double, decimals: Int? = nil) -> String {
    let text = decimals.map { fixed(number, decimals: $0) } ?? short(number, digits: 2)
    return number > 0 ? "+\(text)" : text
  }

  /// A number with so many digits after the point, halves away from 0.
  static func fixed(_ number: Double, decimals: Int) -> String {
    let decimals = min(decimals, 12)
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 1e15 else { return "\(number)" }
    let whole = Int(scaled)
    guard decimals > 0 else { return (number < 0 && whole > 0 ? "-" : "") + "\(whole)" }
    let digits = "\(whole % Int(scale))"
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return (number < 0 && whole > 0 ? "-" : "") + "\(whole / Int(scale)).\(zeros)\(digits)"
  }

  /// The power of ten of the first digit; 0 for 0.
  private static func magnitude(of number: Double) -> Int {
    var size = abs(number)
    guard size > 0, size.isFinite else { return 0 }
    var magnitude = 0
    while size >= 10 {
      size /= 10
      magnitude += 1
    }
    while size < 1 {
      size *= 10
      magnitude -= 1
    }
    return magnitude
  }
}
