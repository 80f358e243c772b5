internal import GateRuns
import GateText

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
    var warnings: [String] = []
    if let status, let words = rest.node(at: status.path)?.words, words != status.value {
      warnings.append(
        "the evaluation's \(status.path) is \"\(ShortText.of(words))\", not \"\(status.value)\"")
    }
    for key in failedRowKeys {
      let count = rest.node(at: key)?.array?.count ?? 0
      guard count > 0 else { continue }
      warnings.append(
        "\(Words.count(count, "row", "has", "have")) no scores: what failed is under \"\(key)\"")
    }
    return warnings
  }
}
