import GateRuns
import GateVerdicts

/// The examples that got worse, each once, with both answers side by side.
public struct ExampleSides: Sendable, Equatable {
  /// The result that they are of.
  let ranked: RankedResult
  /// The examples.
  let examples: ExampleList
  /// The segments that a page can be filtered by, sorted.
  var segments: [SegmentSelector] = []

  /// The most Unicode scalars of a question or an answer on a page.
  static let textLength = 2_000

  /// What stands above the examples to read first.
  static func title(_ number: Int) -> String {
    number == 1 ? "Read this answer" : "Read these \(number) answers"
  }

  /// The examples in a line each, for a format without room for the answers.
  var lines: [DocumentText] {
    examples.shown.map { example in
      let scores = example.mentions.map {
        "\(Wording.plain.name($0.check.metric)) \(Wording.plain.scores(of: $0.example))"
      }
      return "\(name: example.id) \(DocumentText.said(scores.joined(separator: ", ")))"
    }
  }
}
