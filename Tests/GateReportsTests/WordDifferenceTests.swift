import Testing

@testable import GateReports

@Suite struct WordDifferenceTests {
  @Test(
    "Words that the other text lacks are marked, with the spaces between them",
    arguments: [
      (
        "Refunds take 14 days.", "Refunds take at most 30 days!", ["14", "."], ["at most 30", "!"]
      ),
      ("", "new", [], ["new"]), ("same", "same", [], []), ("a  b", "a b", [], []),
      ("返金は十四日以内", "返金はいつでも", ["十四日以内"], ["いつでも"]),
      ("zwei Wörter", "drei Wörter", ["zwei"], ["drei"]),
      ("x = {1}", "x = {2}", ["1"], ["2"]),
    ])
  func marks(older: String, newer: String, removed: [String], added: [String]) {
    let difference = WordDifference(older, newer)
    #expect(difference.first.filter(\.isChanged).map(\.text) == removed)
    #expect(difference.second.filter(\.isChanged).map(\.text) == added)
    #expect(difference.first.map(\.text).joined() == older)
    #expect(difference.second.map(\.text).joined() == newer)
  }

  @Test("What is left unmarked is a longest common subsequence, beyond 64 words too")
  func longest() {
    var state: UInt64 = 5
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for size in [0, 1, 5, 63, 64, 65, 130] {
      let texts = [size, size * 3 / 4 + 2].map { count in
        (0..<count).map { _ in "w\(next(9))" }
      }
      let difference = WordDifference(
        texts[0].joined(separator: " "), texts[1].joined(separator: " "))
      let kept = [difference.first, difference.second].map { pieces in
        pieces.filter { !$0.isChanged }.flatMap { $0.text.split(separator: " ") }
      }
      #expect(kept[0] == kept[1])
      #expect(kept[0].count == Self.length(texts[0], texts[1]))
    }
  }

  /// The length of a longest common subsequence by the table that textbooks have.
  private static func length(_ first: [String], _ second: [String]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var diagonal = 0
      for (place, other) in second.enumerated() {
        let above = row[place + 1]
        row[place + 1] = element == other ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
