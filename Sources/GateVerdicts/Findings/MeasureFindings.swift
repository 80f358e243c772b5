internal import GateText
internal import GateRuns

/// Whether the scores of the two runs are on one scale, as far as their headers tell.
enum MeasureFindings {
  /// Holds the headers, and the prompts, against each other.
  static func of(_ comparison: Comparison) -> [Finding] {
    let pairing = comparison.pairing
    let factors = FactorComparison(pairing.baseline.header, pairing.candidate.header)
    let listed = comparison.thresholds.comparability.factors
    func isListed(_ name: String) -> Bool {
      listed.contains { FactorComparison.name($0, covers: name) }
    }
    let prompts = pairing.changedPrompts
    // The dataset's name is held against that of thresholds.json, too.
    let measured = factors.rows.filter { $0.name != "dataset" && isListed($0.name) }
    return datasetNames(of: comparison, isListed: isListed("dataset"))
      + measured.compactMap { different($0, in: "baseline") } + measured.compactMap(oneSided)
      + changedPrompts(prompts, isListed: isListed("prompt"))
      + isolation(factors, hasOtherPrompts: !prompts.ids.isEmpty)
  }

  private static func datasetNames(of comparison: Comparison, isListed: Bool) -> [Finding] {
    let names = [
      ("in thresholds.json", comparison.thresholds.dataset.name),
      ("in the baseline", comparison.pairing.baseline.header.dataset),
      ("in the candidate", comparison.pairing.candidate.header.dataset),
    ].compactMap { place, name in name.map { (place: place, name: $0) } }
    guard Set(names.map(\.name)).count > 1 else { return [] }
    let sentence =
      "the dataset has several names: "
      + names.map { "\(FindingText.quoted($0.name)) \($0.place)" }.joined(separator: ", ")
    return [
      isListed
        ? Finding(.differentMeasure, .incomparable, sentence, remedy: .scoreAlike)
        : Finding(.differentMeasure, .warning, sentence)
    ]
  }

  /// Holds the header of the anchor against that of the candidate: factors that are not the same leave no
  /// common scale.
  static func of(
    anchor: RunHeader, candidate: RunHeader, under rules: Comparability
  ) -> [Finding] {
    FactorComparison(anchor, candidate).rows
      .filter { row in rules.factors.contains { FactorComparison.name($0, covers: row.name) } }
      .compactMap { different($0, in: "anchor") }
  }

  private static func different(_ row: FactorComparison.Row, in run: String) -> Finding? {
    guard row.isChanged, let before = row.baseline, let now = row.candidate else { return nil }
    return Finding(
      .differentMeasure, .incomparable,
      "\(row.name) differs, \(FindingText.quoted(before)) in the \(run) and "
        + "\(FindingText.quoted(now)) in the candidate, so that the scores are not on one scale",
      remedy: .scoreAlike)
  }

  private static func oneSided(_ row: FactorComparison.Row) -> Finding? {
    guard row.isOneSided, let value = row.baseline ?? row.candidate else { return nil }
    let (knows, lacks) =
      row.baseline != nil ? ("baseline", "candidate") : ("candidate", "baseline")
    return Finding(
      .differentMeasure, .warning,
      "\(row.name) is \(FindingText.quoted(value)) in the \(knows), and the \(lacks) does not state it, so that the "
        + "scores may not be on one scale",
      remedy: row.candidate == nil ? .nameFactor(row.name) : nil)
  }

  private static func changedPrompts(
    _ prompts: (ids: [String], compared: Int), isListed: Bool
  ) -> [Finding] {
    guard !prompts.ids.isEmpty else { return [] }
    let examples = Words.count(prompts.compared, "example")
    return [
      Finding(
        .changedPrompts, isListed ? .incomparable : .warning,
        "the prompt differs in \(prompts.ids.count) of \(examples)"
          + (isListed ? ", and comparability.factors lists it" : ""), examples: prompts.ids)
    ]
  }

  /// Names of one first word, such as `retriever.model` and `retriever.topK`, count as one factor.
  private static func isolation(
    _ factors: FactorComparison, hasOtherPrompts: Bool
  ) -> [Finding] {
    var changed = factors.rows.filter(\.isChanged).map(\.name)
    if hasOtherPrompts, !changed.contains(where: { FactorComparison.name("prompt", covers: $0) }) {
      changed = (changed + ["prompt"]).sorted()
    }
    guard Set(changed.map(FactorComparison.firstWord)).count > 1 else { return [] }
    return [
      Finding(
        .isolation, .warning,
        "\(Words.list(changed)) changed at once: the effect cannot be attributed to one of "
          + "them")
    ]
  }
}
