import GateRuns
import TestArguments
import Testing

@Suite("A cell of CSV")
struct CSVCellTests {
  @Test(
    "with a text that a spreadsheet would run gets an apostrophe, and one more that has some",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "\"'\tx\""),
      ("\rx", "\"'\rx\""), ("'=1", "''=1"), ("''-", "'''-"), ("=\u{301}1", "'=\u{301}1"),
      ("'quoted'", "'quoted'"), ("'", "'"), ("a=b", "a=b"), ("", ""), ("0", "0"),
    ])
  func guarding(_ text: ShownText, _ written: ShownText) {
    #expect(CSVCell.text(text.text).written == written.text)
  }

  @Test("with a number is the number, whatever its sign")
  func numbers() {
    #expect(CSVCell.row([.value("-0.5"), .empty, .text("-0.5")]) == "-0.5,,'-0.5\n")
  }

  @Test(
    "stands in quotation marks if it would be read as another",
    arguments: [
      ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      (" a", "\" a\""), ("a\u{a0}", "\"a\u{a0}\""), ("\"\u{301}", "\"\"\"\u{301}\""),
      (",\u{301}", "\",\u{301}\""), ("a b", "a b"),
    ])
  func quoting(_ text: ShownText, _ written: ShownText) {
    #expect(CSVCell.text(text.text).written.utf8.elementsEqual(written.text.utf8))
  }

  @Test(
    "read without its apostrophe is what it was",
    arguments: ["=1", "'=1", "''=1", "'x", "'", "", "-", "'''", "@\u{301}", "'\u{301}=", "\r\n"])
  func unguarding(_ text: ShownText) {
    let written = CSVCell.text(text.text).written
    let inside = written.first == "\"" ? String(written.dropFirst().dropLast()) : written
    #expect(CSVCell.unguarded(inside) == text.text)
  }
}
