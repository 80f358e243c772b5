import TestArguments
import Testing

@testable import GateVerdicts

@Suite("A pattern of feedback")
struct TextPatternTests {
  private static let texts = [
    "", "a", "ab", "aab", "abc abc", "A REFUND, please", "refunded", "90 days", "190 days", "x\ny",
    "don't", "Größe", "GRÖSSE", "naïve cafe\u{301}", "2026-11-01", "a.b", "a{b}", "[x]", "日本語",
    "👍🏽 nice", "tab\there", "_x_1", "½ price", "money\u{a0}back", "refund refund", "(a)",
    "-",
    "İstanbul", "ΑΒΓ αβγ",
  ]

  @Test(
    "finds what the expressions of the language find",
    arguments: [
      "a", "refund", "REFUND", "^a", "a$", "^$", "^a$", ".", "a.b", "x.y", #"a\.b"#, #"\d"#,
      #"^\d+-\d+-\d+$"#, #"\D"#, #"\w+\s\w+"#, #"\W"#, #"\S\s\S"#, #"\b90 days\b"#, #"\bfund"#,
      #"\Bfund"#, "[a-c]+", "[^a-z]", "[^a-z ]", "[A-C]{2}", #"[\d-]{10}"#, "[a-]", "[-a]",
      #"[\]x]"#, "(ab|abc) ", "(?:re)?fund", "a{2}", "a{2,}", "a{0,1}b", "a{,2}c", "(a|b)*c",
      "(refund ?){2}", "a*?b", "x+?", "a??b", "ö", "größe", "[à-ü]", "é", "日本", "[👍👎]",
      #"\t"#, "a{b}", "{", "}", "]", "|a", "()", "(a*)*b", "(a|)+c", "(^a|b)*c$",
      #"(\b|a)*x"#, "[αβ]{2}", "i̇", "[İ]", "a{0}b", #"\-"#, "(a(b(c)))", #"'t\b"#,
    ])
  func equivalence(_ expression: String) throws {
    let pattern = try TextPattern(expression)
    let regex = try Regex(expression).ignoresCase().wordBoundaryKind(.simple)
    for text in Self.texts {
      #expect(
        pattern.occurs(in: PatternText(text)) == (text.firstMatch(of: regex) != nil),
        "in \(text.debugDescription)")
    }
  }

  @Test("finds what the expressions of the language find, whatever they are made of")
  func madeUp() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let expression = Self.expression(depth: 3, &generator)
      let text = String(
        (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
          "abA -\n1".randomElement(using: &generator)
        })
      let regex = try Regex(expression).ignoresCase().wordBoundaryKind(.simple)
      #expect(
        try TextPattern(expression).occurs(in: PatternText(text))
          == (text.firstMatch(of: regex) != nil),
        "\(expression.debugDescription) in \(text.debugDescription)")
    }
  }

  /// An expression that is made up.
  private static func expression(depth: Int, _ generator: inout SeededGenerator) -> String {
    func part() -> String {
      depth == 0
        ? [
          "a", "b", "B", " ", ".", "-", #"\d"#, #"\W"#, #"\s"#, "[ab]", "[^a]", "[a-b1]", "(?:)",
        ].randomElement(using: &generator) ?? "a"
        : expression(depth: depth - 1, &generator)
    }
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return part() + part()
    case 1: return "(\(part())|\(part()))"
    case 2:
      return "(?:\(part()))" + (["*", "+", "?", "*?"].randomElement(using: &generator) ?? "*")
    case 3: return "(?:\(part())){0,2}"
    case 4: return "(?:\(part())){2}"
    case 5:
      return ["^", "$", #"\b"#, #"\B"#].randomElement(using: &generator).map { $0 + part() } ?? ""
    default: return part()
    }
  }

  @Test(
    "takes steps in proportion to the text",
    arguments: [
      "^(a+)+$", "(a|a)*b", "(.*)*x", "((a*)*)*b", "(a?){50}a{50}b", "(.*a){20}c", "(|a)+b",
    ])
  func linear(_ expression: String) throws {
    let pattern = try TextPattern(expression)
    func steps(_ count: Int) -> Int {
      pattern.search(PatternText(String(repeating: "a", count: count) + "X")).steps
    }
    #expect(steps(4_000) - steps(3_000) <= steps(3_000) - steps(2_000))
    #expect(steps(4_000) <= 2 * 4_002 * pattern.states.count)
  }

  @Test(
    "is refused if it holds what is not known, with its place",
    arguments: [
      ("(", 0, "begins a group without an end"), ("ab(c", 2, "begins a group without an end"),
      ("a)b", 1, "closes no group"), ("[a", 0, "begins a class without an end"),
      ("x[]a]", 2, "is not known in a class"), ("[z-a]", 0, "has a range without an end"),
      (#"[a-\d]"#, 0, "has a range without an end"), ("[[:alpha:]]", 1, "is not known in a class"),
      ("[a&&b]", 2, "is not known in a class"), ("*a", 0, "has no character or group to repeat"),
      ("a**", 2, "has no character or group to repeat"),
      ("a++", 2, "has no character or group to repeat"),
      (#"\b+"#, 2, "has no character or group to repeat"),
      ("^{2}", 1, "has no character or group to repeat"),
      ("a{3,2}", 1, "repeats as often as cannot be"),
      ("a{99999999999999999999}", 1, "repeats as often as cannot be"),
      ("a(?=b)", 1, "looks around, which is not known"),
      ("(?<!b)a", 0, "looks around, which is not known"),
      ("(?>a)", 0, "begins a group that is not known"),
      (#"(a)\1"#, 3, "refers back to a group, which is not known"),
      (#"\p{L}"#, 0, "begins nothing that is known"), (#"a\"#, 1, "begins nothing that is known"),
    ])
  func mistakes(_ expression: String, _ offset: Int, _ what: String) {
    do throws(TextPattern.Mistake) {
      _ = try TextPattern(expression)
      Issue.record("it was taken")
    } catch {
      #expect(error.offset == offset)
      #expect(error.what == what)
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test(
    "is refused if it is too long with its repetitions written out",
    arguments: [
      "a{1000}b", "((a{100}){100}){100}", "(((){1000}){1000}){1000}", "[abcdefghij]{101}",
      "(a{0,1000}){0,1000}", ShownText(String(repeating: "a", count: 1_001)),
      ShownText(String(repeating: "(", count: 100_000)),
    ])
  func tooLong(_ expression: ShownText) {
    #expect(throws: TextPattern.Mistake.self) { try TextPattern(expression.text) }
  }

  @Test("takes a carriage return and a line feed for two characters")
  func lineBreaks() throws {
    for expression in [#"a\r\nb"#, #"a[\r\n]+b"#, #"a\s{2}b"#, "a\r\nb", #"\n"#] {
      #expect(try TextPattern(expression).occurs(in: PatternText("a\r\nb")))
    }
  }

  @Test("may have a thousand states")
  func longest() throws {
    let pattern = try TextPattern("a{1000}")
    #expect(!pattern.occurs(in: PatternText(String(repeating: "a", count: 999))))
    #expect(pattern.occurs(in: PatternText(String(repeating: "A", count: 1_000))))
  }
}
