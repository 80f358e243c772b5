import GateText
package import GateAnalyses
import GateStatistics
import GateVerdicts

/// Why a suggested rule is what it is, in words with its numbers.
package enum SuggestionWording {
  /// The rationale as thresholds.json keeps it, on one line without a full stop.
  package static func rationale(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> String {
    sentences(of: rule, in: suggestions).map(\.plain).joined(separator: "; ")
  }

  /// The same, sentence by sentence.
  static func sentences(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> [DocumentText] {
    [
      trouble(of: rule), margin(of: rule, in: suggestions), source(of: rule),
      limit(of: rule, in: suggestions),
    ].compactMap(\.self)
  }

  private static func margin(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> DocumentText? {
    guard let margin = rule.margin, let evidence = rule.evidence else { return nil }
    let noise = rule.noise
    let drop: DocumentText = noise.metric.direction == .higherIsBetter ? "drop" : "rise"
    var text: DocumentText = "margin \(amount(margin, of: rule)): "
    switch evidence.deciding {
    case .unseen:
      return text
        + """
        no score differed between the runs, and \(noise.examples, "example") may hide \
        \(percent: evidence.needed / scaleWidth(of: rule), digits: 2) that do
        """
    case .critical:
      text = text + "critical, so that an unchanged system may be undecided more often; "
    case .observedRuns where !explainsByScores(evidence.needed, noise):
      text = text + "missing scores count as worst; "
    case .observedRuns: text = text + "the interval of the measured runs reaches as far; "
    case .falseAlarms where noise.hasRunShift:
      text = text + "whole runs shift by \(amount(noise.runShift, of: rule)); "
    case .power, .falseAlarms: break
    }
    let moves: DocumentText =
      noise.source == .nothing
      ? "an A/A run moves by at most \(amount(noise.standardError, of: rule))"
      : "an A/A run moves by \(amount(noise.differenceDeviation, of: rule))"
    let found: DocumentText =
      """
      with \(sample(of: noise)) a \(drop) of \(amount(evidence.detectable, of: rule)) is found \
      \(times(suggestions.targets.power))
      """
    let more: DocumentText =
      if rule.isCritical {
        suggestions.wantedForHalf(rule).map {
          """
          ; half of the metric's own margin, \(amount($0.margin, of: rule)), needs \
          \($0.examples, "example")
          """
        } ?? ""
      } else {
        evidence.examplesForHalf.map { "; half the margin needs \($0, "example")" } ?? ""
      }
    return text + moves + "; " + found + more
  }

  /// Whether the scores that both runs have differ as far as that.
  private static func explainsByScores(_ needed: Double, _ noise: MetricNoise) -> Bool {
    noise.pairs.contains { pair in
      pair.difference.interval.map { max(-$0.lower, $0.upper) >= needed * (1 - 1e-3) } ?? true
    }
  }

  private static func source(of rule: SuggestedRule) -> DocumentText? {
    guard rule.margin != nil else { return nil }
    return switch rule.noise.source {
    case .runs(2) where rule.noise.hasRunShift:
      "two runs show one such shift: measure more to know how large it can be"
    case .runs: nil
    case .trials: "from trials of one run, which do not show what moves a whole run"
    case .nothing: "provisional: one run does not tell its own noise; a second one will allow less"
    }
  }

  private static func limit(
    of rule: SuggestedRule, in suggestions: ThresholdSuggestions
  ) -> DocumentText? {
    guard let limit = rule.limit, rule.isWorthWriting else { return nil }
    let name = rule.minimum == nil ? "maximum" : "minimum"
    let keeps: DocumentText =
      rule.isCritical && suggestions.targets.burden == .regression
      ? "the measured runs keep it" : "an unchanged system keeps the limit beyond chance"
    let mean = amount(rule.noise.means[0], of: rule)
    return "\(name) \(amount(limit, of: rule)): the mean is \(mean), and " + keeps
  }

  private static func trouble(of rule: SuggestedRule) -> DocumentText? {
    switch rule.trouble {
    case nil: nil
    case .tooFewExamples(let needed):
      "\(sample(of: rule.noise)) decide nothing; a check needs \(needed)"
    case .tooNoisy(let needed):
      "a check could only find a collapse"
        + (needed.map { "; \($0, "example") would bear a useful margin" } ?? "")
    case .mereAmount: "an amount of which neither more nor less is better"
    case .constant where rule.noise.variance.total == 0:
      "every score is the same, and no range says how far one could fall"
    case .constant: "no score differs between the runs, and no range says how far one could fall"
    }
  }

  /// An amount with the unit of the metric.
  static func amount(_ number: Double, of rule: SuggestedRule) -> DocumentText {
    amount(number, of: rule.metric)
  }

  /// An amount with the unit of a metric, in at most three digits.
  static func amount(_ number: Double, of metric: AnalyzedMetric) -> DocumentText {
    let unit = metric.unit.map { " \(HostileText.line($0, length: 16))" } ?? ""
    return "\(number: number, digits: 3)\(unit)"
  }

  /// What a rule rests on: `200 examples in 14 clusters`.
  static func sample(of noise: MetricNoise) -> DocumentText {
    let examples: DocumentText = "\(noise.examples, "example")"
    return noise.clusters.map { examples + " in \($0, "cluster")" } ?? examples
  }

  /// A power in words: `8 times in 10`.
  static func times(_ power: Double) -> DocumentText {
    let tenths = power * 10
    return abs(tenths - tenths.rounded()) < 1e-9
      ? "\(Int(tenths.rounded())) times in 10" : "\(percent: power) of the time"
  }

  private static func scaleWidth(of rule: SuggestedRule) -> Double {
    rule.metric.range.upper - rule.metric.range.lower
  }
}
