import RealModule

/// Questions as vectors of their words: `tf · idf`, of length 1 (Salton and Buckley 1988, doi
/// 10.1016/0306-4573(88)90021-0).
///
/// `tf` is `1 + ln(count)`, `idf` is `ln(n / documents)` over all questions of the run. A word of more
/// than a fifth of all questions tells none from another, and is left out, in whatever language; so
/// are question words, and words of one question alone.
struct WordVectors {
  /// A component: the number of a word and its weight.
  struct Component {
    let word: Int32
    let weight: Float
  }

  /// From this share of questions on, a word is in too many of them.
  private static let commonShare = 0.2
  /// The longest beginning of a question that is read, in words.
  private static let mostWords = 400

  /// The words, sorted.
  let words: [String]
  /// The vector of every question, by the numbers of its words; empty where nothing is left.
  let vectors: [[Component]]
  /// In how many questions each word is.
  let documents: [Int]

  /// Makes the vectors of all questions.
  init(of questions: [String?]) {
    let counted = questions.map { question in
      var counts: [String: Int] = [:]
      for word in question.map({ WordScan.words(in: $0, most: Self.mostWords) }) ?? [] {
        counts[word, default: 0] += 1
      }
      return counts
    }
    var found: [String: Int] = [:]
    for counts in counted {
      for word in counts.keys { found[word, default: 0] += 1 }
    }
    let most = max(2, Int(Double(questions.count) * Self.commonShare))
    let words = found.keys.filter { word in
      let documents = found[word] ?? 0
      return documents >= 2 && documents <= most && !QuestionWords.isGrammar(word)
        && word.contains { $0.isLetter }
    }.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
    documents = words.map { found[$0] ?? 0 }
    let weights = words.map { Double.log(Double(questions.count) / Double(found[$0] ?? 1)) }
    vectors = counted.map { counts in
      let components = counts.compactMap { word, count in
        numbers[word].map { number in
          (number, (1 + Double.log(Double(count))) * weights[Int(number)])
        }
      }.sorted { $0.0 < $1.0 }
      let length = components.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
      guard length > 0 else { return [] }
      return components.map { Component(word: $0.0, weight: Float($0.1 / length)) }
    }
    self.words = words
  }

  /// The cosine of two questions, 0 to 1.
  func similarity(_ first: Int, _ second: Int) -> Float {
    let (one, other) = (vectors[first], vectors[second])
    var (place, beside, sum) = (0, 0, Float(0))
    while place < one.count, beside < other.count {
      if one[place].word == other[beside].word {
        sum += one[place].weight * other[beside].weight
        place += 1
        beside += 1
      } else if one[place].word < other[beside].word {
        place += 1
      } else {
        beside += 1
      }
    }
    return sum
  }
}
