import GateText
import GateVerdicts
import TestArguments
import Testing

@testable import GateReports

@Suite struct TextTests {
  @Test(
    "A number is written as finely as its interval is known",
    arguments: [
      (-0.0799999, 0.0598, "-0.080"), (0.285, 0.5, "0.29"), (12_345.6, 250.0, "12346"),
      (2.3145, 0.14, "2.31"), (-0.00001, 0.02, "0.000"), (0.9996, 0.02, "1.000"),
      (1e20, 0.5, "1e20"),
    ])
  func fixed(number: Double, halfWidth: Double, expected: String) throws {
    let decimals = try #require(Numerals.decimals(forHalfWidth: halfWidth))
    #expect(Numerals.plain.fixed(number, decimals: decimals) == expected)
  }

  @Test(
    "A number alone has four digits at most and no zeros at its end",
    arguments: [
      (0.0799999, "0.08"), (3.0, "3"), (0.03, "0.03"), (1234567.0, "1234567"), (0.123456, "0.1235"),
      (1.25e-7, "1.25e-7"), (-0.5, "-0.5"), (0.0, "0"), (99.999, "100"),
    ])
  func short(number: Double, expected: String) {
    #expect(Numerals.plain.short(number) == expected)
  }

  @Test(
    "A p-value has three digits, and none below 1e-12",
    arguments: [
      (0.0021, "0.0021"), (0.00031, "0.00031"), (1e-14, "< 1e-12"), (0, "< 1e-12"), (1, "1"),
      (0.12345, "0.123"), (3.456e-7, "3.46e-7"), (1e-12, "1e-12"),
    ])
  func pValues(p: Double, expected: String) {
    #expect(Numerals.plain.pValue(p) == expected)
  }

  @Test("The minus sign is a true one on pages, and zero has none")
  func signs() {
    #expect(Numerals.typographic.change(-0.5, decimals: 1) == "\u{2212}0.5")
    #expect(Numerals.plain.change(0.5, decimals: 1) == "+0.5")
    #expect(Numerals.plain.change(0.001, decimals: 1) == "0.0")
  }

  @Test(
    "Hostile text becomes one visible line",
    arguments: [
      ("a\n\n b\t", "a b"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}X", "\\u{1B}X"),
      ("\u{1B}]0;title\u{7}x", "x"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{0}", "\\u{0}"),
      ("\u{FFFE}", "\\u{FFFE}"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("\u{E0041}", "\\u{E0041}"),
      ("123456789012", "123456789…"),
    ])
  func hostile(text: ShownText, expected: String) {
    #expect(HostileText.line(text.text, length: text.text.contains("9") ? 10 : 100) == expected)
  }

  @Test(
    "Wide characters take two columns",
    arguments: [("abc", 3), ("質問", 4), ("🙏", 2), ("👩‍👩‍👧", 2), ("e\u{301}", 1), ("❤️", 2), ("🇩🇪", 2)])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
