public import GateRuns

/// One answer, to be labelled by people in one respect: a row of a labelling sheet and of its key.
public struct AnswerToLabel: Sendable, Equatable {
  /// What the row is called in sheet and key.
  public var answer: String
  /// What is judged.
  public var metric: String
  /// What was asked, and answered, and what it is held against.
  public var texts: ExampleTexts
  /// The example's id.
  public var example: String
  /// Whose answer it is; nil if nobody knows.
  public var system: String?
  /// The probability with which it was chosen; nil for a gold answer.
  public var probability: Double?
  /// Why it was chosen.
  public var chosen: String
  /// The judge whose scores the metric has.
  public var judge: String?

  /// Makes a row.
  public init(
    answer: String, metric: String, texts: ExampleTexts, example: String, system: String?,
    probability: Double?, chosen: String, judge: String?
  ) {
    self.answer = answer
    self.metric = metric
    self.texts = texts
    self.example = example
    self.system = system
    self.probability = probability
    self.chosen = chosen
    self.judge = judge
  }
}
