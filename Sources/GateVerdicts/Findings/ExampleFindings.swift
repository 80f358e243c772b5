internal import GateText
internal import GateRuns

/// Whether two runs are runs of the same examples.
enum ExampleFindings {
  /// Holds a pairing against `comparability`.
  static func of(_ comparison: Comparison) -> [Finding] {
    let pairing = comparison.pairing
    let rules = comparison.thresholds.comparability
    let held = [
      held(
        .missingExamples, pairing.ids(.baselineOnly), in: pairing, against: rules.missingExamples,
        "is missing from the candidate", "are missing from the candidate"),
      held(
        .newExamples, pairing.ids(.candidateOnly), in: pairing, against: rules.newExamples,
        "is new in the candidate and not compared", "are new in the candidate and not compared"),
      held(
        .changedExamples, pairing.ids(changed: .input), in: pairing, against: rules.changedExamples,
        "asks something else than in the baseline and is not compared",
        "ask something else than in the baseline and are not compared"),
      held(
        .changedReferences, pairing.ids(changed: .reference), in: pairing,
        against: rules.changedReferences,
        "is held against another reference than in the baseline and is not compared",
        "are held against another reference than in the baseline and are not compared"),
    ].compactMap(\.self)
    let found = nothingInCommon(in: pairing) + held
    return found
      + similarIDs(in: pairing, areIncomparable: found.contains(where: \.isIncomparable))
      + sharedInputs(of: comparison) + unequalTrials(in: pairing)
  }

  private static func nothingInCommon(in pairing: Pairing) -> [Finding] {
    guard !pairing.examples.contains(where: { $0.presence == .paired }) else { return [] }
    return [Finding(.nothingInCommon, .incomparable, "the two runs have no example in common")]
  }

  /// Examples that an allowance may excuse.
  ///
  /// - Parameter allowance: how many may be; nil for any number.
  static func held(
    _ kind: FindingKind, _ ids: [String], in pairing: Pairing, against allowance: Allowance?,
    _ singular: String, _ plural: String
  ) -> Finding? {
    guard !ids.isEmpty else { return nil }
    let counted = Words.count(ids.count, "example", singular, plural)
    let sentence = "\(counted): \(FindingText.names(ids))"
    guard let allowance, !allowance.allows(ids.count, of: pairing.baselineCount) else {
      return Finding(kind, .warning, sentence, examples: ids)
    }
    return Finding(
      kind, .incomparable,
      "\(sentence); comparability.\(kind.rawValue) allows \(allowance.words)", examples: ids)
  }

  /// One question under several ids is not several independent examples (`methods §8`).
  private static func sharedInputs(of comparison: Comparison) -> [Finding] {
    guard comparison.thresholds.dataset.cluster == nil else { return [] }
    let (ids, inputs) = comparison.pairing.sharedInputs
    guard !ids.isEmpty else { return [] }
    let count = Words.count(inputs, "input", "stands", "stand")
    return [
      Finding(
        .duplicateExamples, .warning,
        "\(count) under several ids, which are not independent: \(FindingText.names(ids))",
        remedy: .setCluster, examples: ids)
    ]
  }

  private static func unequalTrials(in pairing: Pairing) -> [Finding] {
    let unequal = pairing.examples.lazy.filter { example in
      example.presence == .paired
        && pairing.baselineRows(of: example).count != pairing.candidateRows(of: example).count
    }
    guard let first = unequal.first else { return [] }
    let ids = unequal.map(\.id)
    let before = Words.count(pairing.baselineRows(of: first).count, "trial")
    let now = pairing.candidateRows(of: first).count
    let count = Words.count(ids.count, "example", "was", "were")
    return [
      Finding(
        .unequalTrials, .warning,
        "\(count) scored more often in one run than in the other: \(FindingText.quoted(first.id)) in \(before) of "
          + "the baseline and \(now) of the candidate", examples: Array(ids))
    ]
  }

  /// Ids that nearly match are the usual reason why others are missing.
  private static func similarIDs(in pairing: Pairing, areIncomparable: Bool) -> [Finding] {
    guard let nearMisses = NearMisses(in: pairing) else { return [] }
    let ids = Words.count(nearMisses.count, "id")
    return [
      Finding(
        .similarIDs, areIncomparable ? .incomparable : .warning,
        "\(ids) would match but for case or white space: "
          + "\(FindingText.quoted(nearMisses.baselineID)) and "
          + FindingText.quoted(nearMisses.candidateID),
        examples: [nearMisses.baselineID], count: nearMisses.count)
    ]
  }
}

extension Finding {
  /// Whether the runs cannot be compared because of it.
  var isIncomparable: Bool { severity == .incomparable }
}

extension Allowance {
  /// The allowance in words.
  fileprivate var words: String {
    switch self {
    case .count(let most): "\(most)"
    case .share(let most): "a share of \(most)"
    }
  }
}
