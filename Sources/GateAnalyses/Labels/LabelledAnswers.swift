internal import GateVerdicts

/// The answers that people labelled, each with what each of them said.
struct LabelledAnswers {
  /// Whose answer to what.
  struct Answer: Hashable, Comparable {
    let example: String
    let system: String

    static func < (first: Answer, second: Answer) -> Bool {
      (first.example, first.system) < (second.example, second.system)
    }
  }

  /// The labels by answer and labeler.
  private(set) var byAnswer: [Answer: [String: Double]] = [:]

  /// Collects labels; those that name nobody are one labeler's.
  init(_ labels: [HumanLabel]) {
    for label in labels {
      let answer = Answer(example: label.example, system: label.system ?? "")
      byAnswer[answer, default: [:]][label.labeler ?? ""] = label.value
    }
  }

  /// The answers, sorted.
  var answers: [Answer] { byAnswer.keys.sorted() }

  /// The labelers, sorted.
  var labelers: [String] { Set(byAnswer.values.flatMap(\.keys)).sorted() }

  /// What everybody but one said of an answer, on average; nil where nobody else did.
  func mean(of answer: Answer, without labeler: String? = nil) -> Double? {
    let values = (byAnswer[answer] ?? [:]).filter { $0.key != labeler }.values.sorted()
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
