internal import GateRuns

/// Whether two runs are runs of the same evaluation set.
struct ComparabilityFindings {
  /// Why the runs cannot be compared, a sentence each.
  private(set) var incomparable: [String] = []
  /// What a reader should know although the runs can be compared.
  private(set) var warnings: [String] = []

  /// Holds a pairing against `comparability`.
  init(of pairing: Pairing, under thresholds: Thresholds) {
    let total = pairing.baselineCount
    let rules = thresholds.comparability
    if !pairing.examples.contains(where: { $0.presence == .paired }) {
      incomparable.append("the two runs have no example in common")
    }
    hold(
      pairing.ids(.baselineOnly), of: total, against: rules.missingExamples,
      "missing from the candidate", key: "missingExamples")
    hold(
      pairing.ids(.changed), of: total, against: rules.changedExamples,
      "asked with another input", key: "changedExamples")
    hold(
      pairing.ids(.candidateOnly), of: total, against: rules.newExamples,
      "new in the candidate and not compared", key: "newExamples")
    if let column = thresholds.dataset.cluster { holdClusters(of: pairing, column) }
    if let nearMisses = NearMisses(in: pairing) {
      let ids = nearMisses.count == 1 ? "1 id" : "\(nearMisses.count) ids"
      let sentence =
        "\(ids) would match but for case or white space: "
        + "\"\(nearMisses.baselineID)\" and \"\(nearMisses.candidateID)\""
      if incomparable.isEmpty { warnings.append(sentence) } else { incomparable.append(sentence) }
    }
    compareHeaders(pairing.baseline.header, pairing.candidate.header, thresholds.dataset.name)
  }

  private mutating func hold(
    _ ids: [String], of total: Int, against allowance: Allowance?, _ what: String, key: String
  ) {
    guard !ids.isEmpty else { return }
    let names = ids.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = ids.count > 3 ? " and \(ids.count - 3) more" : ""
    let count = ids.count == 1 ? "1 example is" : "\(ids.count) examples are"
    let sentence = "\(count) \(what): \(names)\(more)"
    if allowance?.allows(ids.count, of: total) ?? true {
      warnings.append(sentence)
    } else {
      incomparable.append("\(sentence); comparability.\(key) allows \(allowance?.words ?? "any")")
    }
  }

  /// An example without a cluster cannot be resampled with its own (`methods §8`).
  private mutating func holdClusters(of pairing: Pairing, _ column: String) {
    guard let clusters = pairing.clusters else {
      incomparable.append("no run has the cluster column \"\(column)\"")
      return
    }
    let ids = clusters.unassigned
    guard !ids.isEmpty else { return }
    let names = ids.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = ids.count > 3 ? " and \(ids.count - 3) more" : ""
    let count = ids.count == 1 ? "1 example has" : "\(ids.count) examples have"
    incomparable.append(
      "\(count) no \"\(column)\", which dataset.cluster asks for: \(names)\(more)")
  }

  private mutating func compareHeaders(
    _ baseline: RunHeader, _ candidate: RunHeader, _ dataset: String?
  ) {
    let names = [dataset, baseline.dataset, candidate.dataset].compactMap { $0 }
    if Set(names).count > 1 {
      warnings.append(
        "the dataset has several names: "
          + Set(names).sorted().map { "\"\($0)\"" }.joined(separator: ", "))
    }
    if let first = baseline.factors["judge"], let second = candidate.factors["judge"],
      first != second
    {
      warnings.append("the runs were scored by different judges: \"\(first)\" and \"\(second)\"")
    }
  }
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
