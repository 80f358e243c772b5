import GateText
internal import GateRuns
internal import GateStatistics
package import GateVerdicts

extension ThresholdsText {
  /// A complete thresholds.json: two spaces a level, a key a line but for what is short, the keys in
  /// the order of the documentation.
  ///
  /// What has its documented default is left out, but for the direction of every metric, the
  /// confidence and the smallest number of examples, which a team looks for. Reading the text gives
  /// the thresholds again, with the places of their rules.
  ///
  /// - Parameter thresholds: thresholds that a file can say; a segment's margin can differ from its
  ///   metric's, but not be absent where the metric has one.
  package static func complete(_ thresholds: Thresholds) -> String {
    literal(of: thresholds).pretty() + "\n"
  }

  /// The whole file as a value.
  static func literal(of thresholds: Thresholds) -> JSONValue {
    .object(members(of: thresholds))
  }

  private static func members(of thresholds: Thresholds) -> [JSONValue.Member] {
    ThresholdsForm.file.inOrder([
      ("version", 1),
      ("runs", object(ThresholdsForm.runs, runs(thresholds.runs))),
      ("dataset", object(ThresholdsForm.dataset, dataset(thresholds.dataset))),
      ("confidence", .number(thresholds.confidence.fraction)),
      ("minimumSamples", whole(thresholds.minimumSamples)),
      (
        "metrics",
        .object(thresholds.metrics.map { JSONValue.Member($0.metric, $0.literal) })
      ),
      ("critical", list(thresholds.critical.map(\.literal))),
      (
        "comparability",
        object(ThresholdsForm.comparability, comparability(thresholds.comparability))
      ),
      ("profiles", profiles(thresholds.profiles)),
      ("waivers", list(thresholds.waivers.map(\.literal))),
      ("feedback", object(ThresholdsForm.feedback, feedback(thresholds.feedback))),
      ("labels", thresholds.labels.map(JSONValue.string)),
    ])
  }

  private static func runs(_ runs: RunPaths) -> [(String, JSONValue?)] {
    [
      ("baseline", runs.baseline.map(JSONValue.string)),
      ("candidate", runs.candidate.map(JSONValue.string)),
      ("anchor", runs.anchor.map(JSONValue.string)),
      ("maximumAge", runs.maximumAge.map(whole)),
    ]
  }

  private static func dataset(_ dataset: DatasetColumns) -> [(String, JSONValue?)] {
    // The columns are a dictionary: their order is that of their names.
    let columns = dataset.metrics.sorted { $0.key < $1.key }
      .map { JSONValue.Member($0.key, .string($0.value)) }
    return [
      ("name", dataset.name.map(JSONValue.string)), ("id", dataset.id.map(JSONValue.string)),
      ("input", list(dataset.input.map(JSONValue.string))),
      ("output", dataset.output.map(JSONValue.string)),
      ("reference", dataset.reference.map(JSONValue.string)),
      ("columns", columns.isEmpty ? .none : .object(columns)),
      ("segments", list(dataset.segments.map(JSONValue.string))),
      ("cluster", dataset.cluster.map(JSONValue.string)),
      ("trial", dataset.trial.map(JSONValue.string)),
    ]
  }

  private static func feedback(_ rules: FeedbackRules) -> [(String, JSONValue?)] {
    let standard = FeedbackRules()
    let ratings = rules.ratings.sorted { $0.key < $1.key }
      .map { JSONValue.Member($0.key, .number($0.value)) }
    let categories = rules.categories.map { category in
      JSONValue.Member(category.name, .array(category.patterns.map(JSONValue.string)))
    }
    let signals = FeedbackSignal.allCases.compactMap { signal in
      rules.signals[signal].map { JSONValue.Member(signal.rawValue, .string($0)) }
    }
    return [
      (
        "scale",
        rules.scale == standard.scale
          ? .none
          : .array([rules.scale.lowerBound, rules.scale.upperBound].map(JSONValue.number))
      ),
      (
        "bad",
        rules.bad == FeedbackRules.lowestQuarter(of: rules.scale) ? .none : .number(rules.bad)
      ),
      ("ratings", ratings.isEmpty ? .none : .object(ratings)),
      ("categories", categories.isEmpty ? .none : .object(categories)),
      ("text", rules.keepsText ? .none : .boolean(false)),
      ("retain", rules.retention.map(whole)),
      ("segments", list(rules.segments.map(JSONValue.string))),
      ("signals", signals.isEmpty ? .none : .object(signals)),
    ]
  }

  private static func comparability(_ rules: Comparability) -> [(String, JSONValue?)] {
    let standard = Comparability()
    func allowance(_ path: KeyPath<Comparability, Allowance>) -> JSONValue? {
      rules[keyPath: path] == standard[keyPath: path] ? .none : rules[keyPath: path].literal
    }
    return [
      ("missingExamples", allowance(\.missingExamples)),
      ("changedExamples", allowance(\.changedExamples)),
      ("changedReferences", allowance(\.changedReferences)),
      ("newExamples", rules.newExamples.map(\.literal)),
      (
        "factors",
        rules.factors == standard.factors ? .none : .array(rules.factors.map(JSONValue.string))
      ),
      (
        "judgeShift",
        rules.judgeShift == standard.judgeShift ? .none : .string(rules.judgeShift.rawValue)
      ),
    ]
  }

  /// The profiles that are not just the built-in ones.
  private static func profiles(_ profiles: [Profile]) -> JSONValue? {
    let own = profiles.filter { !Profile.builtIn.contains($0) }
    guard !own.isEmpty else { return .none }
    return .object(
      own.map {
        JSONValue.Member($0.name, ["inconclusive": .string($0.inconclusive.rawValue)])
      })
  }

  // MARK: - Values

  private static func object(
    _ form: ObjectForm, _ values: [(String, JSONValue?)]
  ) -> JSONValue? {
    let members = form.inOrder(values)
    return members.isEmpty ? .none : .object(members)
  }

  private static func list(_ elements: [JSONValue]) -> JSONValue? {
    elements.isEmpty ? .none : .array(elements)
  }

  private static func whole(_ number: Int) -> JSONValue { .number(Double(number)) }
}

extension Allowance {
  /// The allowance as thresholds.json has it.
  fileprivate var literal: JSONValue {
    switch self {
    case .count(let count): .number(Double(count))
    case .share(let share): .number(share)
    }
  }
}
