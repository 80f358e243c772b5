public import GateRuns
public import GateStatistics

/// Whether a change had the effect that it was meant to have.
public struct IntentOutcome: Sendable, Equatable {
  /// What was meant.
  public var intent: Intent
  /// What came of it.
  public var verdict: IntentVerdict
  /// Candidate minus baseline, with its sign as a person reads it; nil where nothing was measured.
  public var effect: Estimate?
  /// The number of examples that it rests on.
  public var examples: Int
  /// The number of their clusters; nil where the dataset has none.
  public var clusters: Int?
  /// The metric's unit.
  public var unit: String?
  /// The verdict in a sentence, without a full stop.
  public var reason: String

  /// Makes an outcome.
  public init(
    intent: Intent, verdict: IntentVerdict, effect: Estimate? = nil, examples: Int = 0,
    clusters: Int? = nil, unit: String? = nil, reason: String
  ) {
    self.intent = intent
    self.verdict = verdict
    self.effect = effect
    self.examples = examples
    self.clusters = clusters
    self.unit = unit
    self.reason = reason
  }
}

/// What came of an intent. It gates nothing: a change that did not help is no regression.
public enum IntentVerdict: String, Sendable, CaseIterable {
  /// The whole interval is at least as large as was meant.
  case achieved
  /// The whole interval falls short of what was meant.
  case notAchieved
  /// The interval holds both.
  case notShown
  /// There is nothing to measure it by.
  case unknown

  /// Holds an effect against what was meant.
  ///
  /// - Parameters:
  ///   - interval: the interval of candidate minus baseline; nil where there is too little data.
  ///   - intended: what was meant, with its sign.
  init(_ interval: Interval?, intended: Double) {
    guard let interval else {
      self = .notShown
      return
    }
    let sign: Double = intended < 0 ? -1 : 1
    let ends = [interval.lower * sign, interval.upper * sign].sorted()
    self =
      ends[0] >= abs(intended) ? .achieved : ends[1] < abs(intended) ? .notAchieved : .notShown
  }
}
