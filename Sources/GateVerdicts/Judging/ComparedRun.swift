/// The older run that a check holds the candidate against.
enum ComparedRun: Hashable {
  /// The stored baseline, which every accepted change moves on.
  case baseline
  /// A pinned older run, by the version of its system where that is known: what many small steps add
  /// up to.
  case anchor(system: String?)

  /// What to call it in a sentence, behind "the": `baseline`, `anchor v1.0.0`.
  var words: String {
    switch self {
    case .baseline: "baseline"
    case .anchor(let system): system.map { "anchor \($0)" } ?? "anchor"
    }
  }

  /// What a comparison with it is.
  var kind: CheckKind { self == .baseline ? .regression : .anchor }
}
