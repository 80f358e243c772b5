import GateText
import Testing

@Suite("Words")
struct WordsTests {
  @Test(arguments: [(0, "0 checks"), (1, "1 check"), (2, "2 checks")])
  func `count what there is`(number: Int, text: String) {
    #expect(Words.count(number, "check") == text)
    #expect(Words.count(number, "check", "is", "are") == "\(text) \(number == 1 ? "is" : "are")")
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
    ] as [([String], String)])
  func `are listed with one word before the last`(words: [String], text: String) {
    #expect(Words.list(words, before: "or") == text)
  }

  @Test func `are written in another way where that is asked for`() {
    #expect("a-b-é".escaping { $0 == "-" ? "--" : nil } == "a--b--é")
  }

  @Test func `of a command are quoted if a shell would read them otherwise`() {
    #expect(ShellWord.quoted("evals/a.csv") == "evals/a.csv")
    #expect(ShellWord.quoted("it's $(x)") == "'it'\\''s $(x)'")
    #expect(ShellWord.quoted("") == "''")
  }

  @Test func `of a hash are sixteen digits`() {
    #expect(Hexadecimal.text(of: 0xCBF2_9CE4 as UInt64) == "00000000cbf29ce4")
    #expect(Hexadecimal.text(of: [0, 255]) == "00ff")
  }
}
