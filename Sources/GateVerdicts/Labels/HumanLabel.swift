/// What one person says of one answer: a row of the labels file.
public struct HumanLabel: Sendable, Equatable {
  /// The example's id.
  public var example: String
  /// Whose answer it is: the version of the system, or of a run without one `run-` and a
  /// fingerprint of its scores; nil
  /// where the file does not say.
  public var system: String?
  /// What was judged: a metric's name, or that of a dimension that stands for one.
  public var metric: String
  /// The label, on the scale of the labels.
  public var value: Double
  /// Who labelled; nil where the file does not say.
  public var labeler: String?
  /// The probability with which the example was chosen to be labelled, over 0 and at most 1; nil where
  /// the file does not say.
  public var probability: Double?
  /// The day of the label.
  public var date: CalendarDate?
  /// The judge whose scores the metric had then.
  public var judge: String?
  /// Why the example was chosen: `random`, or for what a label says there; nil where the file does not
  /// say.
  public var chosen: String?
  /// What the person wrote beside the label.
  public var comment: String?
  /// Where the label stands in its file.
  public var position: SourcePosition?

  /// Makes a label.
  public init(
    example: String, system: String? = nil, metric: String, value: Double, labeler: String? = nil,
    probability: Double? = nil, date: CalendarDate? = nil, judge: String? = nil,
    chosen: String? = nil,
    comment: String? = nil, position: SourcePosition? = nil
  ) {
    self.example = example
    self.system = system
    self.metric = metric
    self.value = value
    self.labeler = labeler
    self.probability = probability
    self.date = date
    self.judge = judge
    self.chosen = chosen
    self.comment = comment
    self.position = position
  }
}

/// The labels of a file.
public struct HumanLabels: Sendable, Equatable {
  /// The file.
  public var file: FileFingerprint
  /// The labels, in the order of the file.
  public var labels: [HumanLabel]

  /// Puts labels together.
  public init(file: FileFingerprint, labels: [HumanLabel]) {
    self.file = file
    self.labels = labels
  }
}
