import Foundation

/// A `json` block of a page: a whole thresholds.json, some members of one, or some of its metrics.
struct ThresholdsExcerpt {
  /// The block.
  let text: String

  /// The keys that a thresholds.json has at its top.
  private static let members: Set<String> = [
    "runs", "dataset", "confidence", "minimumSamples", "critical", "comparability", "profiles",
    "waivers", "metrics",
  ]

  /// A thresholds.json around the excerpt.
  var completed: String {
    let excerpt = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if excerpt.hasPrefix("{") { return excerpt }
    let key = excerpt.split(separator: "\"").first.map(String.init) ?? ""
    guard Self.members.contains(key) else {
      return "{ \"version\": 1, \"metrics\": {\n\(excerpt)\n} }"
    }
    let metrics = excerpt.contains("\"metrics\"") ? "" : ", \"metrics\": { \(mentioned) }"
    return "{ \"version\": 1,\n\(excerpt)\(metrics)\n}"
  }

  /// The metrics that rules and waivers may speak of.
  private var mentioned: String {
    ["faithfulness", "answer_relevancy", "latency"]
      .map {
        "\"\($0)\": { \"range\": [0, 1], \"margin\": 0.03, \"segments\": { \"topic=*\": {} } }"
      }
      .joined(separator: ", ")
  }
}
