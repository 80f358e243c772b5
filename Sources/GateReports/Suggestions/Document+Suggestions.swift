import GateRuns
package import GateAnalyses
import GateVerdicts

extension Document {
  /// The thresholds that runs ask for, with the evidence for each.
  ///
  /// - Parameters:
  ///   - suggestions: what was derived.
  ///   - runs: what to call the runs, in their order.
  ///   - patch: the difference to the existing thresholds, line by line; nil where there are none.
  package init(
    _ suggestions: ThresholdSuggestions, runs: [String], patch: [String]? = nil
  ) {
    let page = SuggestionsPage(suggestions: suggestions, runs: runs)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence, facts: page.facts,
      sections: [page.rules, page.unwritten, page.ungated, page.reasons].compactMap(\.self)
        + [patch.flatMap(page.patch)].compactMap(\.self)
        + Document.noise(suggestions.noise)
        + Document.distributions(suggestions.distributions, rules: suggestions.rules))
  }
}

/// The parts of a report on suggested thresholds.
private struct SuggestionsPage {
  let suggestions: ThresholdSuggestions
  let runs: [String]

  private var written: [SuggestedRule] { suggestions.rules.filter(\.isWorthWriting) }

  private var tooTight: [SuggestedRule] {
    written.filter { rule in
      guard let existing = existingMargin(of: rule), let needed = rule.evidence?.needed else {
        return false
      }
      return existing < needed
    }
  }

  var outcome: Document.Outcome { tooTight.isEmpty ? .neutral : .doubtful }

  var headline: DocumentText {
    if suggestions.existing != nil {
      return tooTight.isEmpty
        ? "The noise of the runs asks for no wider margin"
        : "\(tooTight.count, "margin") \(tooTight.count == 1 ? "is" : "are") tighter than the noise of "
          + "the runs bears"
    }
    let metrics = Set(written.map(\.metric.metric)).count
    return "Thresholds for \(metrics, "metric"), \(written.count, "rule")"
  }

  var evidence: [DocumentText] {
    switch suggestions.noise.runs.runs.count {
    case 1 where suggestions.rules.contains { $0.noise.source == .nothing }:
      [
        "One run does not tell how far scores move by themselves: the margins are as wide as the "
          + "noise can be",
        "Score the same system once more, and give both runs",
      ]
    case 1: ["Trials within one run tell the noise of answers, and not what moves a whole run"]
    case let count where suggestions.noise.isStill:
      [
        "No score differs between the \(count) runs: copies tell nothing of the noise",
        "Score the same system once more, and give that run",
      ]
    case let count:
      ["\(count) runs of the same system tell how far scores move by themselves"]
    }
  }

  var facts: [Document.Fact] {
    let targets = suggestions.targets
    let stops: DocumentText =
      targets.burden == .proof ? "where it is not shown to be no worse" : "where it regressed"
    let noise = suggestions.noise
    let leftOut: DocumentText =
      noise.runs.leftOut == 0 ? "" : ", \(noise.runs.leftOut) not in every run"
    let critical = targets.critical.map { "\(name: $0.description)" as DocumentText }
    return [
      Document.Fact("runs", runs.map { "\(name: $0)" as DocumentText }.joined(separator: ", ")),
      Document.Fact("examples", "\(noise.runs.ids.count)" + leftOut),
      Document.Fact(
        "target",
        "an unchanged system is stopped in \(percent: targets.falseAlarms) of builds at most, "
          + stops + "; power \(percent: targets.power)"),
    ]
      + (critical.isEmpty ? [] : [Document.Fact("critical", critical.joined(separator: ", "))])
      + (noise.partial.isEmpty
        ? []
        : [
          Document.Fact(
            "left out",
            noise.partial.map { "\(name: $0)" as DocumentText }.joined(separator: ", ")
              + ", which not every run has")
        ])
  }

  /// The rules that thresholds.json has or would get.
  var rules: Document.Section? {
    let shown = written.filter { !isUngated($0) }
    guard !shown.isEmpty else { return nil }
    return Document.Section(
      "Thresholds",
      [
        .paragraph(
          "A/A is how far the difference of two runs of the same system moves, one standard "
            + "deviation; finds is the change that is found \(SuggestionWording.times(suggestions.targets.power))."
        ),
        .table(table("The suggested margin and limit of every metric and segment", shown)),
      ])
  }

  /// What could be demanded of segments that the team does not gate.
  var ungated: Document.Section? {
    let shown = written.filter(isUngated)
    guard !shown.isEmpty else { return nil }
    return Document.Section(
      "Segments without a rule of their own", isDetail: true,
      [
        .table(table("The margin and limit that segments without a rule would bear", shown))
      ])
  }

  /// The evidence for the rules under which it does not stand.
  var reasons: Document.Section? {
    let silent = written.filter { !isExplained($0) }
    guard !silent.isEmpty else { return nil }
    return Document.Section(
      "The evidence, segment by segment", isDetail: true,
      [
        .list(
          silent.map { rule in
            let segment: DocumentText =
              rule.segment.map { " in \(name: $0.description)" } ?? ""
            return "\(name: rule.metric.metric)" + segment + ": "
              + SuggestionWording.sentences(of: rule, in: suggestions).joined(separator: "; ")
          })
      ])
  }

  /// Whether a segment's rule is only worth knowing: the thresholds there are do not gate it.
  private func isUngated(_ rule: SuggestedRule) -> Bool {
    rule.segment != nil && !rule.isCritical && rule.metric.rule != nil
      && existingDemand(of: rule) == nil
  }

  private func isTight(_ rule: SuggestedRule) -> Bool {
    tooTight.contains {
      $0.metric.metric == rule.metric.metric && $0.segment == rule.segment
    }
  }

  /// Whether the evidence stands under the row: there are too many segments for all of them.
  private func isExplained(_ rule: SuggestedRule) -> Bool {
    rule.segment == nil || rule.isCritical || rule.trouble != nil || isTight(rule)
  }

  private func table(_ caption: String, _ shown: [SuggestedRule]) -> DocumentTable {
    let hasExisting = suggestions.existing != nil
    var columns: [DocumentTable.Column] = [
      .init("metric", isElastic: true), .init("segment", isElastic: true),
      .numbers("n", dropOrder: 1), .numbers("A/A", dropOrder: 2), .numbers("margin"),
      .numbers("finds", dropOrder: 0), .numbers("limit"),
    ]
    if hasExisting { columns.append(.numbers("now")) }
    let rows = shown.map { rule -> DocumentTable.Row in
      var cells: [DocumentText] = [
        "\(name: rule.metric.metric)",
        rule.segment.map { "\(name: $0.description)" } ?? "",
        "\(rule.noise.examples)",
        "\(number: rule.noise.differenceDeviation, digits: 2)",
        rule.margin.map { SuggestionWording.amount($0, of: rule) } ?? "",
        rule.evidence.map { "\(number: $0.detectable, digits: 2)" } ?? "",
        rule.limit.map { "\(rule.minimum == nil ? "≤" : "≥") \(number: $0)" } ?? "",
      ]
      if hasExisting { cells.append(now(rule)) }
      return .init(
        cells, outcome: isTight(rule) || rule.trouble != nil ? .doubtful : .neutral,
        notes: isExplained(rule) ? SuggestionWording.sentences(of: rule, in: suggestions) : [])
    }
    return DocumentTable(caption: caption, columns: columns, rows: rows)
  }

  /// What got no rule, and why.
  var unwritten: Document.Section? {
    let rest = suggestions.rules.filter { !$0.isWorthWriting }
    guard !rest.isEmpty else { return nil }
    return Document.Section(
      "No rule for",
      [
        .list(
          rest.map { rule in
            let segment: DocumentText =
              rule.segment.map { " in \(name: $0.description)" } ?? ""
            let why = SuggestionWording.sentences(of: rule, in: suggestions).prefix(1)
            return "\(name: rule.metric.metric)" + segment + ": "
              + Array(why).joined(separator: "; ")
          })
      ])
  }

  func patch(_ lines: [String]) -> Document.Section? {
    lines.isEmpty
      ? nil
      : Document.Section("What it changes in thresholds.json", [.code(lines, language: "diff")])
  }

  private func existingDemand(of rule: SuggestedRule) -> Demand? {
    guard let existing = rule.metric.rule else { return nil }
    guard let segment = rule.segment else { return existing.demand }
    return
      (existing.segments.first { $0.selector == segment }
      ?? existing.segments.first {
        $0.selector.dimension == segment.dimension && $0.selector.value == nil
      })?.demand
  }

  private func existingMargin(of rule: SuggestedRule) -> Double? {
    switch existingDemand(of: rule)?.margin {
    case .absolute(let margin)?: margin
    case .relative(let share)?: share * abs(rule.noise.means[0])
    case nil: nil
    }
  }

  private func now(_ rule: SuggestedRule) -> DocumentText {
    guard let demand = existingDemand(of: rule) else { return "–" }
    let margin: DocumentText? = existingMargin(of: rule).map { "\(number: $0)" }
    let limit: DocumentText? =
      (demand.minimum.map { "≥ \(number: $0)" } ?? demand.maximum.map { "≤ \(number: $0)" })
    let parts = [margin, limit].compactMap(\.self)
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }
}
