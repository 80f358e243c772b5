internal import GateStatistics
internal import GateVerdicts

extension ResultReading {
  /// Reads an entry of `checks`.
  func check(_ node: JSONNode) throws(FileProblem) -> Check {
    var check = Check(
      id: try string("id", of: node), metric: try string("metric", of: node),
      segment: try segment("segment", of: node), kind: try word("kind", of: node),
      verdict: try word("verdict", of: node), reason: try string("reason", of: node),
      direction: try word("direction", of: node))
    check.blocking = try boolean("blocking", of: node)
    check.advisory = try boolean("advisory", of: node)
    check.fragile = try boolean("fragile", of: node)
    check.note = try member("note", of: node).string.flatMap(CheckNote.init)
    check.unit = try member("unit", of: node).string
    check.rationale = try member("rationale", of: node).string
    if let position = try optional("position", of: node) {
      check.position = SourcePosition(
        line: try integer("line", of: position), column: try integer("column", of: position))
    }
    if let waiver = try optional("waiver", of: node) {
      check.waiver = try self.waiver(waiver)
    }
    try readFindings(of: node, into: &check)
    return check
  }

  private func readFindings(of node: JSONNode, into check: inout Check) throws(FileProblem) {
    check.examples = try integer("n", of: node)
    check.clusters = try member("clusters", of: node).integer
    guard let statistic = Statistic(rawValue: try string("statistic", of: node)) else {
      throw misfit(node)
    }
    check.statistic = statistic
    check.baselineValue = try value(of: "baseline", in: node)
    check.candidateValue = try value(of: "candidate", in: node)
    if let difference = try optional("difference", of: node) {
      check.difference = try estimate(difference)
    }
    if let level = try optional("level", of: node) {
      check.level = try estimate(level)
    }
    if let intervals = try optional("intervals", of: node) {
      check.intervals = CheckIntervals(
        bca: try interval(try member("bca", of: intervals)),
        t: try interval(try member("t", of: intervals)))
    }
    check.method = try member("method", of: node).string.flatMap(IntervalMethod.init)
    check.unseenFailureRate = try member("unseenFailureRate", of: node).number
    check.pValue = try member("pValue", of: node).number
    check.adjustedPValue = try member("adjustedPValue", of: node).number
    check.margin = try member("margin", of: node).number
    check.limit = try member("limit", of: node).number
    check.minimumDetectableEffect = try member("minimumDetectableEffect", of: node).number
    check.examplesNeeded = try member("examplesNeeded", of: node).integer
    check.correction = try optional("correction", of: node).map(correction)
    let missing = try member("missing", of: node)
    check.missingInBaseline = try integer("baseline", of: missing)
    check.missingInCandidate = try integer("candidate", of: missing)
    check.worstCount = try integer("worstCount", of: node)
    for example in try member("examples", of: node).array ?? [] {
      check.worst.append(try worstExample(example))
    }
  }

  /// The statistic of a run, under the key of its kind.
  private func value(of run: String, in node: JSONNode) throws(FileProblem) -> Double? {
    let values = try member(run, of: node)
    if let mean = try member("mean", of: values).number { return mean }
    return try member("quantile", of: values).number
  }

  /// Reads an estimate.
  func estimate(_ node: JSONNode) throws(FileProblem) -> Estimate {
    guard let point = try member("estimate", of: node).number,
      let confidence = try member("confidence", of: node).number.flatMap(ConfidenceLevel.init)
    else { throw misfit(node) }
    let lower = try member("lower", of: node)
    let upper = try member("upper", of: node)
    var interval: Interval?
    if !lower.isNull || !upper.isNull { interval = try self.interval(from: lower, to: upper) }
    return Estimate(
      point: point, standardError: try member("standardError", of: node).number,
      interval: interval, confidence: confidence)
  }

  private func correction(_ node: JSONNode) throws(FileProblem) -> HumanCorrection {
    guard let weight = try member("weight", of: node).number,
      let rawMargin = try member("rawMargin", of: node).number,
      let margin = try member("margin", of: node).number
    else { throw misfit(node) }
    return HumanCorrection(
      labels: try integer("labels", of: node), decides: try boolean("decides", of: node),
      reason: try string("reason", of: node), weight: weight,
      correlation: try member("correlation", of: node).number,
      raw: try estimate(try member("raw", of: node)), rawMargin: rawMargin,
      corrected: try estimate(try member("corrected", of: node)), margin: margin)
  }

  private func interval(_ node: JSONNode) throws(FileProblem) -> Interval {
    guard let ends = node.array, ends.count == 2 else { throw misfit(node) }
    return try interval(from: ends[0], to: ends[1])
  }

  private func interval(from lower: JSONNode, to upper: JSONNode) throws(FileProblem) -> Interval {
    guard let first = lower.number, let last = upper.number, first <= last else {
      throw FileProblem(
        path: path, at: lower.position,
        "an interval from \(lower.inWords) to \(upper.inWords)")
    }
    return Interval(lower: first, upper: last)
  }

  private func worstExample(_ node: JSONNode) throws(FileProblem) -> WorstExample {
    WorstExample(
      id: try string("id", of: node), baseline: try member("baseline", of: node).number,
      candidate: try member("candidate", of: node).number,
      difference: try member("difference", of: node).number,
      segments: try segments("segments", of: node),
      input: try member("input", of: node).string,
      baselineOutput: try member("baselineOutput", of: node).string,
      candidateOutput: try member("candidateOutput", of: node).string)
  }

  private func waiver(_ node: JSONNode) throws(FileProblem) -> AppliedWaiver {
    guard let expires = CalendarDate(try string("expires", of: node)) else { throw misfit(node) }
    var position: SourcePosition?
    if let line = try member("line", of: node).integer,
      let column = try member("column", of: node).integer
    {
      position = SourcePosition(line: line, column: column)
    }
    return AppliedWaiver(
      waiver: Waiver(
        check: try string("check", of: node), reason: try string("reason", of: node),
        owner: try string("owner", of: node), expires: expires, position: position),
      expired: try boolean("expired", of: node))
  }
}
