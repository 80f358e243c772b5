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
        .changedExamples, pairing.ids(.changed), in: pairing, against: rules.changedExamples,
        "asks something else than in the baseline and is not compared",
        "ask something else than in the baseline and are not compared"),
    ].compactMap(\.self)
    let found = nothingInCommon(in: pairing) + held
    return found + similarIDs(in: pairing, areIncomparable: found.contains(where: \.isIncomparable))
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
    let counted = FindingText.count(ids.count, "example", singular, plural)
    let sentence = "\(counted): \(FindingText.names(ids))"
    guard let allowance, !allowance.allows(ids.count, of: pairing.baselineCount) else {
      return Finding(kind, .warning, sentence, examples: ids)
    }
    return Finding(
      kind, .incomparable,
      "\(sentence); comparability.\(kind.rawValue) allows \(allowance.words)", examples: ids)
  }

  /// Ids that nearly match are the usual reason why others are missing.
  private static func similarIDs(in pairing: Pairing, areIncomparable: Bool) -> [Finding] {
    guard let nearMisses = NearMisses(in: pairing) else { return [] }
    let ids = FindingText.count(nearMisses.count, "id")
    return [
      Finding(
        .similarIDs, areIncomparable ? .incomparable : .warning,
        "\(ids) would match but for case or white space: "
          + "\"\(nearMisses.baselineID)\" and \"\(nearMisses.candidateID)\"",
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
