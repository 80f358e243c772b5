public import GateRuns
public import GateStatistics

/// What a team wrote down about its evaluation: the content of thresholds.json, checked.
public struct Thresholds: Sendable, Equatable {
  /// Where the two runs are, as written; nil where the command line has to say.
  public var runs: RunPaths
  /// Which columns of the score files hold what.
  public var dataset: DatasetColumns
  /// The two-sided level of every interval; its `α` is the one-sided error rate.
  public var confidence: ConfidenceLevel
  /// A check with fewer examples than this is inconclusive (`methods §5`).
  public var minimumSamples: Int
  /// The rules, one a metric, in the order of the file.
  public var metrics: [MetricRule]
  /// The examples that may never fall below a limit.
  public var critical: [CriticalRule]
  /// How far the two runs may differ in their examples.
  public var comparability: Comparability
  /// The profiles, by name; always holds the built-in ones.
  public var profiles: [Profile]
  /// The checks that may fail for a while.
  public var waivers: [Waiver]
  /// What users' ratings mean, and what is kept of what they say.
  public var feedback: FeedbackRules
  /// The path of the labels file, relative to thresholds.json; nil where there is none.
  public var labels: String?

  /// Puts thresholds together; what is not said has its documented default.
  public init(
    runs: RunPaths = RunPaths(), dataset: DatasetColumns = DatasetColumns(),
    confidence: ConfidenceLevel = .standard, minimumSamples: Int = defaultMinimumSamples,
    metrics: [MetricRule], critical: [CriticalRule] = [],
    comparability: Comparability = Comparability(), profiles: [Profile] = Profile.builtIn,
    waivers: [Waiver] = [], feedback: FeedbackRules = FeedbackRules(), labels: String? = nil
  ) {
    self.runs = runs
    self.dataset = dataset
    self.confidence = confidence
    self.minimumSamples = minimumSamples
    self.metrics = metrics
    self.critical = critical
    self.comparability = comparability
    self.profiles = profiles
    self.waivers = waivers
    self.feedback = feedback
    self.labels = labels
  }

  /// The smallest number of examples on which a check decides, where the file does not say.
  public static let defaultMinimumSamples = 20

  /// The profile of a name, or nil where there is none.
  public func profile(named name: String) -> Profile? {
    profiles.first { $0.name == name }
  }
}

/// Where the runs are, and how old the baseline may be: `runs` in thresholds.json.
public struct RunPaths: Sendable, Equatable {
  /// The path of the stored baseline, relative to thresholds.json.
  public var baseline: String?
  /// The path of the candidate, relative to thresholds.json.
  public var candidate: String?
  /// The path of a pinned older run that the candidate is compared with too, relative to
  /// thresholds.json.
  public var anchor: String?
  /// How many days old the baseline may be before a report says that it is stale; nil for any age.
  public var maximumAge: Int?

  /// Makes a set of paths.
  public init(
    baseline: String? = nil, candidate: String? = nil, anchor: String? = nil,
    maximumAge: Int? = nil
  ) {
    self.baseline = baseline
    self.candidate = candidate
    self.anchor = anchor
    self.maximumAge = maximumAge
  }
}
