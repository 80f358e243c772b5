import GateText
import GateStatistics
import GateVerdicts

extension Wording {
  /// How many decimals the numbers of a check are known to.
  func decimals(of check: Check) -> Int {
    let interval = check.estimate?.interval
    let halfWidth = interval.map { ($0.upper - $0.lower) / 2 }
    if let decimals = Numerals.decimals(forHalfWidth: halfWidth ?? 0) { return decimals }
    let numbers = [check.baselineValue, check.candidateValue, check.estimate?.point]
    let needed = numbers.compactMap { $0 }.map { number in
      DecimalDigits(number)?.rounded(toSignificant: 3).decimals ?? 0
    }
    return min(4, needed.max() ?? 0)
  }

  /// An amount with the metric's unit: `0.30 s`.
  func withUnit(_ amount: String, of check: Check) -> String {
    guard check.kind != .missing, let unit = check.unit, !unit.isEmpty else { return amount }
    return "\(amount) \(HostileText.line(unit, length: 16))"
  }

  /// The name of a statistic that is not the mean: `p95`.
  func statistic(of check: Check) -> String? {
    check.statistic == .mean ? nil : check.statistic.rawValue
  }

  /// What a column of means is called: `value` where some are quantiles.
  func valueTitle(of checks: [Check]) -> String {
    checks.contains { $0.statistic != .mean } ? "value" : "mean"
  }

  /// The two means with their unit, and the name of the statistic where it is another: `p95 2.1 → 2.4 s`.
  func labelledMeans(of check: Check) -> String? {
    means(of: check).map { means in
      (statistic(of: check).map { "\($0) " } ?? "") + withUnit(means, of: check)
    }
  }

  /// The two means, or other statistics, `0.842 → 0.761`; the candidate's alone where there is no
  /// baseline.
  func means(of check: Check) -> String? {
    if check.kind == .missing {
      return "\(check.missingInBaseline) → \(check.missingInCandidate)"
    }
    let decimals = decimals(of: check)
    let candidate = check.candidateValue ?? check.level?.point
    switch (check.kind == .level ? nil : check.baselineValue, candidate) {
    case (let baseline?, let candidate?):
      let from = numerals.fixed(baseline, decimals: decimals)
      return "\(from) → \(numerals.fixed(candidate, decimals: decimals))"
    case (nil, let candidate?): return numerals.fixed(candidate, decimals: decimals)
    default: return nil
    }
  }

  /// Candidate minus baseline with its sign, `-0.081`.
  func change(of check: Check) -> String? {
    check.change.map { numerals.change($0, decimals: decimals(of: check)) }
  }

  /// The interval of the change or of the level, `-0.141 … -0.021`.
  func interval(of check: Check) -> String? {
    guard let interval = check.shownInterval else { return nil }
    let decimals = decimals(of: check)
    func end(_ value: Double) -> String {
      check.kind == .level
        ? numerals.fixed(value, decimals: decimals) : numerals.change(value, decimals: decimals)
    }
    return "\(end(interval.lower)) … \(end(interval.upper))"
  }

  /// The level of the interval and the interval: `95 % interval -0.141 … -0.021`.
  func namedInterval(of check: Check) -> String? {
    guard let estimate = check.estimate, let interval = interval(of: check) else { return nil }
    return "\(numerals.percent(estimate.confidence.fraction)) interval \(interval)"
  }

  /// The limit of a check: `minimum 0.9`.
  func limit(of check: Check) -> String? {
    guard let limit = check.limit else { return nil }
    let side = check.limitSide == .minimum ? "minimum" : "maximum"
    return "\(side) \(withUnit(numerals.bound(limit), of: check))"
  }

  /// The margin of a check: `margin 0.03`.
  func margin(of check: Check) -> String? {
    check.margin.map { "margin \(withUnit(numerals.bound($0), of: check))" }
  }

  /// What the check holds the candidate to, with its numbers: `margin 0.03`.
  func rule(of check: Check) -> String? {
    switch check.kind {
    case .regression, .anchor: margin(of: check)
    case .level: limit(of: check)
    case .critical: limit(of: check).map { "\($0) for every example" }
    case .missing: margin(of: check) ?? "no more missing scores than in the baseline"
    }
  }

  /// The p-value that decided, and how it was corrected: `p 0.0021 (0.00031 before correction)`.
  func pValues(of check: Check) -> String? {
    guard let p = check.adjustedPValue ?? check.pValue else { return nil }
    let shown = "p \(numerals.pValue(p))"
    guard check.adjustedPValue != nil, let single = check.pValue, single != p else { return shown }
    return "\(shown) (\(numerals.pValue(single)) before correction for the number of checks)"
  }

  /// The p-value that decided, alone.
  func pValue(of check: Check) -> String? {
    (check.adjustedPValue ?? check.pValue).map(numerals.pValue)
  }

  /// How many examples a check rests on: `120 examples in 14 clusters`.
  func sample(of check: Check) -> String {
    let examples = count(check.examples, "example")
    guard let clusters = check.clusters else { return examples }
    return "\(examples) in \(count(clusters, "cluster"))"
  }

  /// What the two runs scored on one example: `0.95 → 0.2`.
  func scores(of example: WorstExample) -> String {
    func shown(_ score: Double?) -> String { score.map { numerals.short($0) } ?? "missing" }
    return "\(shown(example.baseline)) → \(shown(example.candidate))"
  }

  /// What examples of this number can show, and how many the margin would need (`methods §7`).
  func power(of check: Check) -> String? {
    guard check.isComparison, let effect = check.minimumDetectableEffect else { return nil }
    let drop = check.direction == .higherIsBetter ? "drop" : "rise"
    let size = withUnit(numerals.short(effect, digits: 2), of: check)
    let labels = check.correction.flatMap { $0.decides ? $0.labels : nil }
    let examples =
      labels.map { count($0, "labelled example") } ?? count(check.examples, "example")
    let shown =
      "\(examples) find a real \(drop) of \(size) or more 4 times in 5"
    guard let margin = check.margin, let needed = check.examplesNeeded, needed > check.examples
    else { return shown }
    return "\(shown); a \(drop) as small as the margin, "
      + "\(withUnit(numerals.bound(margin), of: check)), needs about \(needed)"
  }

  /// What a check may have missed because no example of so few shows it (`methods §3`).
  func unseenFailures(of check: Check) -> String? {
    guard let rate = check.unseenFailureRate else { return nil }
    let place = check.segment.map { " of \(name($0))" } ?? ""
    let whole = check.clusters == nil ? "answers" : "clusters"
    return "\(sample(of: check))\(place) may hold none of a failure that hits up to "
      + "\(numerals.short(rate * 100, digits: 2)) % of the \(whole)"
  }
}
