package import GateRuns

/// The factors that two headers state, side by side.
package struct FactorComparison {
  /// One factor.
  package struct Row {
    /// The factor's name: `judge`, or `dataset` for the dataset's name.
    package let name: String
    /// What the baseline states.
    package let baseline: String?
    /// What the candidate states.
    package let candidate: String?

    /// Whether both runs state the factor, and not the same.
    package var isChanged: Bool { baseline != nil && candidate != nil && baseline != candidate }
    /// Whether one run states the factor and the other does not.
    package var isOneSided: Bool { (baseline == nil) != (candidate == nil) }
  }

  /// The factors, sorted by name; the dataset's name stands among them.
  package let rows: [Row]

  /// Puts two headers side by side.
  package init(_ baseline: RunHeader, _ candidate: RunHeader) {
    var rows = Set(baseline.factors.keys).union(candidate.factors.keys).map { name in
      Row(name: name, baseline: baseline.factors[name], candidate: candidate.factors[name])
    }
    if baseline.dataset != nil || candidate.dataset != nil {
      rows.append(Row(name: "dataset", baseline: baseline.dataset, candidate: candidate.dataset))
    }
    self.rows = rows.sorted { $0.name < $1.name }
  }

  /// Whether a name in `comparability.factors` speaks of a factor: it is the factor's name, or the
  /// first word of it. `judge` covers `judge.model`, `judge_version` and `judgeModel`, not `judges`.
  static func name(_ listed: String, covers factor: String) -> Bool {
    guard factor.hasPrefix(listed) else { return false }
    guard let next = factor.dropFirst(listed.count).first else { return true }
    return !next.isLowercase && !next.isNumber
  }

  /// The first word of a factor's name: `retriever` of `retriever.topK`.
  static func firstWord(of factor: String) -> Substring {
    let word = factor.prefix { $0.isLowercase || $0.isNumber }
    return word.isEmpty ? factor[...] : word
  }
}
