package import GateAnalyses
import GateVerdicts

extension Document {
  /// What a first thresholds.json demands, and what to do next.
  ///
  /// - Parameters:
  ///   - summary: what was written.
  ///   - suggestions: the evidence for it.
  package init(_ summary: FirstThresholdsSummary, _ suggestions: ThresholdSuggestions) {
    let evidence = Document(suggestions, runs: summary.runs)
    let written =
      [summary.config, summary.workflow].compactMap(\.self).map { "\(name: $0)" as DocumentText }
    self.init(
      outcome: .good,
      headline:
        "\(name: summary.config) gates \(summary.gated.count, "metric") with \(summary.ruleCount, "rule")",
      evidence: evidence.evidence,
      facts: [Fact("written", written.joined(separator: ", "))] + evidence.facts,
      sections: [Self.rules(summary), Self.next(summary)]
        + evidence.sections.map { section in
          var section = section
          section.isDetail = true
          return section
        })
  }

  private static func rules(_ summary: FirstThresholdsSummary) -> Section {
    let rows = summary.thresholds.metrics.map { rule in
      DocumentTable.Row([
        "\(name: rule.metric)", CatalogueWording.better(rule.direction),
        rule.demand.margin.map(margin) ?? "", limit(rule.demand), "\(rule.segments.count)",
        rule.advisory ? "advisory" : "yes", DocumentText(rule.objective ?? ""),
      ])
    }
    return Section(
      "What is demanded",
      [
        .table(
          DocumentTable(
            caption: "What is demanded of every metric",
            columns: [
              .init("metric"), .init("better", dropOrder: 2), .numbers("margin"),
              .numbers("limit"), .numbers("segments", dropOrder: 1),
              .init("blocks", dropOrder: 3), .init("objective", isElastic: true, dropOrder: 0),
            ], rows: rows))
      ])
  }

  private static func next(_ summary: FirstThresholdsSummary) -> Section {
    let names = { (metrics: [String]) in
      metrics.map { "\(name: $0)" as DocumentText }.joined(separator: ", ")
    }
    var steps: [DocumentText] = []
    if !summary.unclear.isEmpty {
      steps.append(
        "Say of \(names(summary.unclear)) what it is for and what is better, and take "
          + "\(name: "advisory") away: until then it does not block")
    }
    if !summary.assumed.isEmpty {
      steps.append(
        "Check \(names(summary.assumed)): more is taken to be better, from 0 to 1, and the objective "
          + "is yours to say")
    }
    steps.append(
      "Name an \(name: "owner") for every metric, and let \(name: "reviewEvery") remind you")
    if summary.runs.count == 1 {
      steps.append(
        "Score the same system once more: \(name: "scoregate thresholds suggest FIRST SECOND") then knows "
          + "the noise")
    }
    if let workflow = summary.workflow {
      steps.append(
        "Look through \(name: workflow): the command that scores, and the action with its commit")
    }
    steps.append("Gate a run: \(name: "scoregate check --candidate RUN")")
    return Section("Next", [.list(steps)])
  }

  private static func margin(_ margin: Margin) -> DocumentText {
    switch margin {
    case .absolute(let margin): "\(number: margin)"
    case .relative(let fraction): "\(percent: fraction)"
    }
  }

  private static func limit(_ demand: Demand) -> DocumentText {
    if let minimum = demand.minimum { return "≥ \(number: minimum)" }
    return demand.maximum.map { "≤ \(number: $0)" } ?? ""
  }
}
