import GateRuns

/// The properties of texts that examples divide by.
struct TextFeatures {
  private var questionLengths: [Int?] = []
  private var answerLengths: [Int?] = []
  private var referenceLengths: [Int?] = []
  private var contextLengths: [Int?] = []
  private var contextCounts: [Int?] = []
  private var scripts: [String?] = []
  private var questionWords: [String?] = []
  private var digits: [String?] = []
  private var negations: [String?] = []

  /// Reads the texts of all examples once.
  init(of examples: AnalyzedExamples) {
    for example in 0..<examples.count {
      let texts = examples.texts(of: example)
      let question = texts.input ?? ""
      let words = WordScan.words(in: question)
      let isAsked = !words.isEmpty
      questionLengths.append(isAsked ? words.count : nil)
      answerLengths.append(texts.output.map { WordScan.count(in: $0) })
      referenceLengths.append(texts.reference.map { WordScan.count(in: $0) })
      let contexts = examples.contexts(of: example)
      contextCounts.append(contexts?.count)
      contextLengths.append(contexts.map { $0.reduce(0) { $0 + WordScan.count(in: $1) } })
      scripts.append(Script.most(of: question)?.rawValue)
      questionWords.append(isAsked ? QuestionWords.first(of: words) ?? "none" : nil)
      let hasDigits = question.unicodeScalars.contains { scalar in
        scalar.value < 0x80
          ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType == .decimal
      }
      digits.append(isAsked ? (hasDigits ? "yes" : "no") : nil)
      negations.append(isAsked ? (QuestionWords.negate(words) ? "yes" : "no") : nil)
    }
  }

  /// The features by which the examples divide.
  var features: [SliceFeature] {
    [
      SliceFeature("question length", counts: questionLengths, unit: "words"),
      SliceFeature("answer length", counts: answerLengths, unit: "words"),
      SliceFeature("reference length", counts: referenceLengths, unit: "words"),
      SliceFeature("context length", counts: contextLengths, unit: "words"),
      SliceFeature("contexts", counts: contextCounts, unit: "contexts"),
      SliceFeature("question script", labels: scripts),
      SliceFeature("question word", labels: questionWords),
      SliceFeature("digits in question", labels: digits),
      SliceFeature("negation in question", labels: negations),
    ].filter(\.divides)
  }
}
