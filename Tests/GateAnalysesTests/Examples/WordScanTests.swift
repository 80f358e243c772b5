import Testing

@testable import GateAnalyses

@Suite struct WordScanTests {
  @Test(arguments: [
    ("", 0), ("one", 1), ("Don't stop, it's 3.5 km!", 6), ("naïve café – déjà vu", 4),
    ("返品の方法", 5), ("Привет, мир", 2), ("🙂 🙂", 0), ("a'' b", 2),
  ]) func `words are counted in every script`(text: String, count: Int) {
    #expect(WordScan.count(in: text) == count)
  }

  @Test func `words are lower case and keep their apostrophe`() {
    #expect(WordScan.words(in: "Don't RETURN 'Über'") == ["don't", "return", "über"])
    #expect(WordScan.words(in: "one two three", most: 2) == ["one", "two"])
  }

  @Test(arguments: [
    ("What is it?", "Latin"), ("Что это?", "Cyrillic"), ("什么", "Han"), ("返品の方法", "Kana"),
    ("ما هذا", "Arabic"), ("뭐예요 ok?", "Hangul"),
  ]) func `the script of most letters counts`(text: String, script: String) {
    #expect(Script.most(of: text)?.rawValue == script)
  }

  @Test func `digits and signs are in no script`() { #expect(Script.most(of: "42 + 1?") == nil) }
}
