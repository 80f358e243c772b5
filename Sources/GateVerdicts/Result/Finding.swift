public import GateStatistics

/// One way in which the comparison of the two runs could mislead, and what it does to the gate.
public struct Finding: Sendable, Equatable {
  /// What it is about.
  public var kind: FindingKind
  /// Whether the runs can still be compared.
  public var severity: FindingSeverity
  /// The metric that it is about; nil for the runs as a whole.
  public var metric: String?
  /// The finding in one sentence with its numbers, without a full stop, and without what to do.
  public var text: String
  /// What to do about it; nil if there is nothing in particular, or ``text`` says so, as in a stored result.
  public var remedy: Remedy?
  /// The ids of the examples that it is about, sorted; where it is about scores, at most
  /// ``mostExamples`` that show it best.
  public var examples: [String]
  /// How many examples it is about; 0 where it is about none in particular.
  public var count: Int
  /// The mean paired difference over those examples, negative is worse; nil where none was
  /// estimated.
  public var difference: Estimate?
  /// How much of the metric's overall mean difference comes from those examples, in its unit.
  public var part: Double?
  /// The p-value, two-sided and corrected for the number of metrics; nil without a test.
  public var pValue: Double?

  /// The most examples of a finding about scores.
  public static let mostExamples = 20

  /// Makes a finding.
  public init(
    _ kind: FindingKind, _ severity: FindingSeverity, metric: String? = nil, _ text: String,
    remedy: Remedy? = nil, examples: [String] = [], count: Int? = nil, difference: Estimate? = nil,
    part: Double? = nil,
    pValue: Double? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.metric = metric
    self.text = text
    self.remedy = remedy
    self.examples = examples
    self.count = count ?? examples.count
    self.difference = difference
    self.part = part
    self.pValue = pValue
  }
}

extension GateResult {
  /// The findings for which the runs cannot be compared; not empty only with the verdict `error`.
  public var incomparable: [Finding] { findings.filter { $0.severity == .incomparable } }

  /// Adds a finding behind the others of its severity; one that makes the runs incomparable also
  /// makes the verdict `error`.
  public mutating func add(_ finding: Finding) {
    let place =
      finding.severity == .incomparable
      ? findings.firstIndex { $0.severity != .incomparable } : nil
    findings.insert(finding, at: place ?? findings.endIndex)
    if finding.severity == .incomparable { verdict = .error }
  }
}
