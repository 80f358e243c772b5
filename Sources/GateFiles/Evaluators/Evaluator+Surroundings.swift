internal import GateRuns

extension Evaluator {
  /// The header that a file says outside of its rows.
  func header(in rest: JSONNode) -> RunHeader {
    var header = RunHeader()
    for fact in facts {
      if let words = rest.node(at: fact.place.prefix)?.words { fact.set(words, in: &header) }
    }
    return header
  }

  /// What a person should know of what a file says outside of its rows.
  func warnings(of rest: JSONNode) -> [String] {
    guard let status, let words = rest.node(at: status.path)?.words, words != status.value else {
      return []
    }
    return [
      "the evaluation's \(status.path) is \"\(ShortText.of(words))\", not \"\(status.value)\""
    ]
  }
}
