import GateText
import GateStatistics
import GateVerdicts

extension Wording {
  /// What people's labels make of a comparison, beside what the metric says, and which of the two
  /// decides: a line each; none without labels.
  func correction(of check: Check) -> [String] {
    guard let correction = check.correction else { return [] }
    let sign = check.changeSign
    let people = "people: " + estimate(correction.corrected, sign, margin: correction.margin)
    let metric = "the metric: " + estimate(correction.raw, sign, margin: correction.rawMargin)
    var basis = "\(count(correction.labels, "example")) labelled in both runs"
    if correction.weight > 0 {
      basis += ", the metric weighed \(numerals.short(correction.weight, digits: 2))"
    }
    if let correlation = correction.correlation {
      basis += ", its differences correlated \(numerals.short(correlation, digits: 2)) with theirs"
    }
    return [people, metric, "\(sentence(correction.reason)) (\(basis))"]
  }

  /// A change with its interval and margin: `change -0.37 (95 % interval -0.68 … -0.05), margin 0.2`.
  private func estimate(_ estimate: Estimate, _ sign: Double, margin: Double) -> String {
    let interval = estimate.interval
    let decimals =
      interval.flatMap { Numerals.decimals(forHalfWidth: ($0.upper - $0.lower) / 2) } ?? 3
    var text = "change \(numerals.change(sign * estimate.point, decimals: decimals))"
    if let interval {
      let ends = [sign * interval.lower, sign * interval.upper].sorted()
        .map { numerals.change($0, decimals: decimals) }
      text +=
        " (\(numerals.percent(estimate.confidence.fraction)) interval \(ends[0]) … \(ends[1]))"
    }
    return text + ", margin \(numerals.bound(margin))"
  }
}
