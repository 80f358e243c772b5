import GateText

/// The numbers that a value can be.
struct NumberForm: Hashable, Sendable {
  /// An end of the numbers.
  struct Bound: Hashable, Sendable {
    /// The number at the end.
    let value: Double
    /// Whether that number itself is out.
    let isExcluded: Bool
  }

  /// Whether only whole numbers count.
  let isWhole: Bool
  /// The lower end; nil where there is none.
  let lower: Bound?
  /// The upper end; nil where there is none.
  let upper: Bound?

  private init(isWhole: Bool, lower: Bound?, upper: Bound?) {
    self.isWhole = isWhole
    self.lower = lower
    self.upper = upper
  }

  /// More than what is computed of scores, of which ``Score/largestMagnitude`` is the largest, and little
  /// enough that sums of it are finite.
  static let largestMagnitude = 1e200

  /// Any number.
  static let any = NumberForm(isWhole: false, lower: nil, upper: nil)
  /// A number above 0.
  static let positive = NumberForm(
    isWhole: false, lower: Bound(value: 0, isExcluded: true), upper: nil)
  /// A whole number that fits an `Int`.
  static let whole = NumberForm(isWhole: true, lower: nil, upper: nil)
  /// A number strictly between 0 and 1.
  static let openFraction = NumberForm(
    isWhole: false, lower: Bound(value: 0, isExcluded: true),
    upper: Bound(value: 1, isExcluded: true))
  /// A number from 0 to 1.
  static let probability = NumberForm(
    isWhole: false, lower: Bound(value: 0, isExcluded: false),
    upper: Bound(value: 1, isExcluded: false))

  /// A number that is not below `least`.
  static func atLeast(_ least: Double) -> NumberForm {
    NumberForm(isWhole: false, lower: Bound(value: least, isExcluded: false), upper: nil)
  }

  /// A whole number that is not below `least`, and fits an `Int`.
  static func whole(atLeast least: Int) -> NumberForm {
    NumberForm(isWhole: true, lower: Bound(value: Double(least), isExcluded: false), upper: nil)
  }

  /// Whether a number is one of these, and not too large to be computed with.
  func accepts(_ number: Double) -> Bool {
    guard number.magnitude <= Self.largestMagnitude, !isWhole || Int(exactly: number) != nil else {
      return false
    }
    if let lower, number < lower.value || lower.isExcluded && number == lower.value {
      return false
    }
    if let upper, number > upper.value || upper.isExcluded && number == upper.value {
      return false
    }
    return true
  }

  /// The numbers in words: `a number above 0 and below 1`.
  var expectation: String {
    let noun = isWhole ? "a whole number" : "a number"
    let ends = [
      lower.map { ($0.isExcluded ? "above " : "from ") + JSONValue.text(of: $0.value) },
      upper.map { ($0.isExcluded ? "below " : "up to ") + JSONValue.text(of: $0.value) },
    ].compactMap { $0 }
    guard let lower, !lower.isExcluded, upper == nil else {
      return ([noun] + [ends.joined(separator: ends.count == 2 ? " and " : " ")])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return "\(noun) of \(JSONValue.text(of: lower.value)) or more"
  }
}
