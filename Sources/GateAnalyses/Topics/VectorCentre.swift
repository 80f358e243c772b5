/// What some texts have in common: the sum of their vectors.
struct VectorCentre {
  private static let mostWords = 5

  /// The numbers of the words that several of the texts have, the most typical first.
  let wordNumbers: [Int]
  /// The same words.
  let words: [String]
  /// The texts, the one nearest to the middle first.
  let nearest: [Int]

  /// Finds the middle of some texts.
  ///
  /// - Parameters:
  ///   - members: their places among all texts.
  ///   - vectors: those of all texts.
  init(of members: [Int], _ vectors: WordVectors) {
    var centre = [Float](repeating: 0, count: vectors.words.count)
    var counts = [Int](repeating: 0, count: vectors.words.count)
    for member in members {
      for component in vectors.vectors[member] {
        centre[Int(component.word)] += component.weight
        counts[Int(component.word)] += 1
      }
    }
    // A word of one text is not what several have in common.
    let typical = centre.indices.filter { counts[$0] >= max(2, members.count / 5) }
      .sorted { (centre[$1], $0) < (centre[$0], $1) }.prefix(Self.mostWords)
    wordNumbers = Array(typical)
    words = typical.map { vectors.words[$0] }
    nearest = members.map { member in
      let nearness = vectors.vectors[member].reduce(0) {
        $0 + $1.weight * centre[Int($1.word)]
      }
      return (nearness, member)
    }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
  }
}
