/// How far two runs may differ and still be compared: `comparability` in thresholds.json.
public struct Comparability: Sendable, Equatable {
  /// How many examples of the baseline the candidate may lack.
  public var missingExamples: Allowance
  /// How many examples may have another input text under the same id.
  public var changedExamples: Allowance
  /// How many examples may be held against another reference.
  public var changedReferences: Allowance
  /// How many examples the candidate may have that the baseline lacks; nil for any number.
  public var newExamples: Allowance?
  /// The factors that have to be the same in both runs for their scores to be on one scale.
  public var factors: [String]
  /// What scores that changed although the answers did not do to the gate.
  public var judgeShift: JudgeShiftPolicy

  /// The factors that have to be the same where nothing is said.
  public static let standardFactors = ["judge", "dataset"]

  /// Makes the rules; by default nothing may be missing or changed, and anything may be new.
  public init(
    missingExamples: Allowance = .count(0), changedExamples: Allowance = .count(0),
    changedReferences: Allowance = .count(0), newExamples: Allowance? = nil,
    factors: [String] = standardFactors, judgeShift: JudgeShiftPolicy = .error
  ) {
    self.missingExamples = missingExamples
    self.changedExamples = changedExamples
    self.changedReferences = changedReferences
    self.newExamples = newExamples
    self.factors = factors
    self.judgeShift = judgeShift
  }
}

/// What a shift of the judge does to the gate.
public enum JudgeShiftPolicy: String, Sendable, CaseIterable {
  /// The runs cannot be compared.
  case error
  /// It is shown, and the checks count.
  case warn
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
