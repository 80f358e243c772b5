internal import GateVerdicts

/// The metrics that many teams use, as data.
package enum MetricCatalogue {
  /// Every metric, source by source.
  package static let all: [MetricDescription] =
    ragas + deepEval + azure + promptfoo + languageModelHarness + openAIEvals + operations

  /// What is known of a metric.
  ///
  /// 1. Its name is compared without regard to case, `_`, `-`, spaces and what stands in brackets
  ///    or behind a comma; then without what an evaluator writes before it
  ///    (`groundedness.gpt_groundedness`).
  /// 2. Of several metrics of that name the one of the run's own evaluator counts.
  /// 3. Else the first one whose range has all scores in it, else the first one.
  ///
  /// - Parameters:
  ///   - metric: the name, as the score file spells it.
  ///   - evaluator: who wrote the score file, by the name it goes by; nil where nobody knows.
  ///   - seen: the smallest and the largest score of the run; nil where there are none.
  /// - Returns: nil where the catalogue does not have the metric.
  package static func entry(
    for metric: String, from evaluator: String? = nil, seen: ClosedRange<Double>? = nil
  ) -> KnownMetric? {
    let candidates = keys(of: metric).lazy.map { byKey[$0] ?? [] }.first { !$0.isEmpty } ?? []
    let own = candidates.first { description in
      evaluator.map { description.source.isSource(ofEvaluator: $0) } ?? false
    }
    let fitting = candidates.first { $0.range.holds(seen) }
    return (own ?? fitting ?? candidates.first).map { KnownMetric($0, seen: seen) }
  }

  private static let byKey: [String: [MetricDescription]] = {
    var table: [String: [MetricDescription]] = [:]
    for description in all {
      for key in Set(([description.name] + description.aliases).map(plain)) {
        table[key, default: []].append(description)
      }
    }
    return table
  }()

  /// The spellings to look for, the fullest first.
  private static func keys(of metric: String) -> [String] {
    let bare = metric.prefix { !"([,".contains($0) }
    var keys = [plain(bare)]
    let parts = bare.split { "./".contains($0) }
    if let version = parts.last, parts.count > 1, version.first == "v",
      version.dropFirst().allSatisfy(\.isNumber)
    {
      keys.append(plain(parts[parts.count - 2]))
    }
    if let last = parts.last { keys.append(plain(last)) }
    return keys + keys.filter { $0.hasPrefix("gpt") }.map { String($0.dropFirst(3)) }
  }

  private static func plain(_ name: some StringProtocol) -> String {
    name.lowercased().filter { !"_- ".contains($0) }
  }
}

extension ScoreRange {
  /// Whether scores from the first to the last of these are possible; any where there are none.
  func holds(_ seen: ClosedRange<Double>?) -> Bool {
    seen.map { $0.lowerBound >= lower && $0.upperBound <= upper } ?? true
  }
}
