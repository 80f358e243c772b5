import GateRuns
import Testing

@testable import GateAnalyses

@Suite struct SliceFeatureTests {
  @Test func `counts are binned at their quartiles`() {
    let feature = SliceFeature("length", counts: Array(1...100), unit: "words")
    #expect(feature.values == ["1–25 words", "26–50 words", "51–75 words", "over 75 words"])
    #expect(feature.codes[24] == 0 && feature.codes[25] == 1 && feature.codes[99] == 3)
  }

  @Test func `few different counts are a bin each, and equal ones do not divide`() {
    let feature = SliceFeature("contexts", counts: [3, 5, 3, nil, 5], unit: "contexts")
    #expect(feature.values == ["3 contexts", "5 contexts"])
    #expect(feature.codes == [0, 1, 0, -1, 1])
    #expect(!SliceFeature("contexts", counts: [2, 2, 2], unit: "contexts").divides)
  }

  @Test(arguments: [
    (["what", "is", "this"], "what"), (["wie", "geht", "das"], "how"), (["is", "it"], "yes or no"),
    (["tell", "me", "why"], "why"),
  ]) func `question words are told in several languages`(words: [String], asked: String) {
    #expect(QuestionWords.first(of: words) == asked)
  }

  @Test func `a request without a question word has none, and not negates`() {
    #expect(QuestionWords.first(of: ["list", "the", "fees"]) == nil)
    #expect(QuestionWords.negate(["why", "isn't", "it", "covered"]))
    #expect(QuestionWords.negate(["was", "ist", "nicht", "versichert"]))
    #expect(!QuestionWords.negate(["notes", "on", "nothingness"]))
  }

  @Test func `a run divides by its segments and by its texts`() {
    let run = Run(
      exampleIDs: ["a", "b", "c"],
      metrics: [ScoreColumn(metric: "m", scores: [.value(1), .value(0), .value(1)])],
      segments: [SegmentColumn(dimension: "topic", labels: ["x", "y", nil])],
      texts: TextSource { row in
        ExampleTexts(input: ["How many days?", "Почему нет?", "Is it 7?"][row], output: "Yes")
      }, contexts: ContextSource { row in [["one"], ["one two", "three"], []][row] })
    let features = SliceFeature.all(of: AnalyzedExamples(of: run))
    #expect(
      features.map(\.name) == [
        "topic", "question length", "context length", "contexts", "question script",
        "question word", "digits in question", "negation in question",
      ])
    #expect(features.first { $0.name == "question script" }?.values == ["Cyrillic", "Latin"])
    #expect(features.first { $0.name == "contexts" }?.codes == [1, 2, 0])
  }
}
