import GateVerdicts

/// What is to be known of the two runs as a pair, and beyond the checks.
public struct FindingList: Sendable, Equatable {
  /// The result that they are of.
  let result: GateResult

  /// Whether there is nothing to be known.
  var isEmpty: Bool { result.findings.isEmpty && lines(.plain).isEmpty }

  /// What is to be known, a line each, without why the runs cannot be compared.
  func lines(_ wording: Wording) -> [String] {
    wording.warnings(of: result) + wording.notices(of: result).map(\.text)
      + wording.pairing(of: result).dropFirst()
      + (result.ungated.isEmpty ? [] : ["not gated: \(wording.list(result.ungated))"])
  }
}
