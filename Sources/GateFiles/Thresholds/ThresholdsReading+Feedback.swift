import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsReading {
  /// Reads `feedback`.
  mutating func feedback(_ object: JSONObject) -> FeedbackRules {
    let scale = scale(object)
    var ratings: [String: Double] = [:]
    for member in object["ratings"]?.object?.members ?? [] {
      guard let number = member.value.number else { continue }
      checkRating(number, on: scale, at: member.value.position)
      ratings[member.key] = number
    }
    if let node = object["bad"], let bad = node.number {
      checkRating(bad, on: scale, at: node.position)
      if bad == scale.upperBound {
        problems.add(
          at: node.position, "every rating would be bad", do: "name a rating below the best one")
      }
    }
    var signals: [FeedbackSignal: String] = [:]
    for signal in FeedbackSignal.allCases {
      signals[signal] = object["signals"]?.object?[signal.rawValue]?.string
    }
    return FeedbackRules(
      scale: scale, bad: object["bad"]?.number, ratings: ratings,
      categories: categories(object["categories"]?.object?.members ?? []),
      keepsText: object["text"]?.boolean ?? true, retention: object["retain"]?.integer,
      segments: object["segments"]?.array?.compactMap(\.string) ?? [], signals: signals)
  }

  private mutating func scale(_ object: JSONObject) -> ClosedRange<Double> {
    guard let node = object["scale"], let ends = node.array?.compactMap(\.number), ends.count == 2
    else { return FeedbackRules.standardScale }
    guard ends[0] < ends[1] else {
      problems.add(
        at: node.position, "the worst rating has to come before the best one",
        do: "write [1, 5], or map what is written to such a scale with \"ratings\"")
      return FeedbackRules.standardScale
    }
    return ends[0]...ends[1]
  }

  private mutating func checkRating(
    _ number: Double, on scale: ClosedRange<Double>, at position: SourcePosition
  ) {
    guard !scale.contains(number) else { return }
    let ends = [scale.lowerBound, scale.upperBound].map { JSONValue.text(of: $0) }
    problems.add(
      at: position,
      "\(JSONValue.text(of: number)) is not on the scale from \(ends[0]) to \(ends[1])",
      do: "change the number or \"scale\"")
  }

  private mutating func categories(_ members: [JSONMember]) -> [FeedbackRules.Category] {
    members.map { member in
      let patterns = (member.value.array ?? []).compactMap { node -> String? in
        guard let pattern = node.string else { return nil }
        do throws(TextPattern.Mistake) {
          _ = try FeedbackRules.Category.expression(in: pattern)
        } catch {
          let shown = JSONValue.quoted(ShortText.of(pattern))
          problems.add(
            at: node.position,
            "character \(error.offset + 1) of the pattern \(shown) \(error.what)",
            do: "\(error.remedy), or leave the slashes out to search for words")
        }
        return pattern
      }
      return FeedbackRules.Category(name: member.key, patterns: patterns)
    }
  }
}
