import GateText
package import GateVerdicts

/// What those who label are told.
package enum LabelingGuidelines {
  /// The text, a section for each metric.
  ///
  /// - Parameters:
  ///   - rules: the rules of what is labelled.
  ///   - template: a text with `{{metric}}`, `{{objective}}` and `{{scale}}`; nil for the one that comes with
  ///     the program.
  package static func text(on rules: [MetricRule], template: String? = nil) -> String {
    rules.map { rule in
      (template ?? standard)
        .replacing("{{metric}}", with: rule.labelName)
        .replacing("{{objective}}", with: rule.objective ?? "Say what a good answer is")
        .replacing("{{scale}}", with: scale(of: rule))
    }.joined(separator: "\n")
  }

  private static func scale(of rule: MetricRule) -> String {
    guard let range = rule.labelRange else { return "any number" }
    let ends = (ShortestNumber.text(of: range.lower), ShortestNumber.text(of: range.upper))
    let (worst, best) = rule.direction == .higherIsBetter ? ends : (ends.1, ends.0)
    return ends == ("0", "1")
      ? "yes or no; or a number from 0 to 1, \(best) is best"
      : "a number from \(ends.0) to \(ends.1): \(worst) is worst, \(best) is best"
  }

  private static let standard = """
    # How to label: {{metric}}

    {{objective}}.

    - Write into the column `label`: {{scale}}.
    - Judge the answer in `output` alone, by the question in `input` and, where there is one, `reference`.
    - Judge every row by itself. Rows are shuffled, and who or what answered is not told.
    - Do not talk about a row with others who label before all are done.
    - Leave `label` empty where the answer cannot be judged, and say why in `comment`.
    - Change nothing else: `answer` and `metric` say which row it is.

    """
}
