/// How far two runs may differ in their examples and still be compared.
public struct Comparability: Sendable, Equatable {
  /// How many examples of the baseline the candidate may lack.
  public var missingExamples: Allowance
  /// How many examples may have another input text under the same id.
  public var changedExamples: Allowance
  /// How many examples the candidate may have that the baseline lacks; nil for any number.
  public var newExamples: Allowance?

  /// Makes the rules; by default nothing may be missing or changed, and anything may be new.
  public init(
    missingExamples: Allowance = .count(0), changedExamples: Allowance = .count(0),
    newExamples: Allowance? = nil
  ) {
    self.missingExamples = missingExamples
    self.changedExamples = changedExamples
    self.newExamples = newExamples
  }
}

/// A number of examples that is still acceptable.
public enum Allowance: Sendable, Equatable {
  /// That many examples: a whole number in thresholds.json.
  case count(Int)
  /// That share of the baseline's examples, a fraction between 0 and 1: `0.02`.
  case share(Double)

  /// Whether `found` of `total` examples are acceptable.
  public func allows(_ found: Int, of total: Int) -> Bool {
    switch self {
    case .count(let most): found <= most
    case .share(let most): Double(found) <= most * Double(total)
    }
  }
}
