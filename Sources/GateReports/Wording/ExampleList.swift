import GateRuns
import GateVerdicts

/// The examples that the checks name, each once, worst first.
struct ExampleList: Sendable, Equatable {
  /// A check that names an example.
  struct Mention: Sendable, Equatable {
    /// The check.
    var check: Check
    /// What it says of the example.
    var example: WorstExample
  }

  /// An example, and the checks that name it.
  struct Example: Sendable, Equatable {
    /// Its number on the page, from 1.
    var number: Int
    /// Its id.
    var id: String
    /// The checks that name it, worst first, each metric once.
    var mentions: [Mention]

    /// What a link leads to it by.
    var anchor: String { "example-\(number)" }
    /// The input text; nil where no check knows it.
    var input: String? { mentions.lazy.compactMap(\.example.input).first }
    /// The input text where the id is another; nil where that is not known.
    var question: String? { input == id ? nil : input }
    /// The segments that the example is in.
    var segments: [SegmentSelector] {
      mentions.lazy.map(\.example.segments).first { !$0.isEmpty } ?? []
    }
    /// What a check says that knows the answers, else the first.
    var texts: Mention? {
      mentions.first { $0.example.baselineOutput != nil || $0.example.candidateOutput != nil }
        ?? mentions.first
    }
  }

  /// The examples that are shown.
  let shown: [Example]
  /// How many more the checks name.
  let leftOut: Int

  /// The first of them alone.
  func first(_ most: Int) -> ExampleList {
    ExampleList(shown: Array(shown.prefix(most)), leftOut: leftOut)
  }

  private init(shown: [Example], leftOut: Int) {
    self.shown = shown
    self.leftOut = leftOut
  }

  /// Collects the examples of some checks.
  ///
  /// - Parameters:
  ///   - checks: the checks, worst first.
  ///   - length: how many characters of a text are shown.
  ///   - bytes: about how many bytes all texts may take.
  init(worstFirst checks: [Check], length: Int, bytes: Int = .max) {
    var places: [String: Int] = [:]
    var examples: [Example] = []
    for check in checks {
      for example in check.worst {
        let mention = Mention(check: check, example: example)
        guard let place = places[example.id] else {
          places[example.id] = examples.count
          examples.append(
            Example(number: examples.count + 1, id: example.id, mentions: [mention]))
          continue
        }
        let isKnown = examples[place].mentions.contains {
          $0.check.metric == check.metric && $0.check.olderRun == check.olderRun
        }
        if !isKnown { examples[place].mentions.append(mention) }
      }
    }
    var left = bytes
    let fitting = examples.prefix { example in
      left -= Self.size(of: example, length: length)
      return left > 0
    }
    shown = Array(fitting)
    leftOut = examples.count - fitting.count
  }

  /// About how many bytes an example takes on the page.
  private static func size(of example: Example, length: Int) -> Int {
    let texts = [
      example.input, example.texts?.example.baselineOutput,
      example.texts?.example.candidateOutput,
    ]
    return texts.compactMap { $0 }.reduce(1_500 + 300 * example.mentions.count) { size, text in
      size + min(text.utf8.count, 4 * length) * 5 / 4
    }
  }
}
