import GateText
import TestArguments
import Testing

@Suite struct StreamTextTests {
  @Test(arguments: [
    ("::error::x", "\\u{3A}:error::x"), ("a\n \t::x\n", "a\n \t\\u{3A}:x\n"), ("a::b", "a::b"),
    ("ab ##vso[task]x", "ab \\u{23}#vso[task]x"), ("##[group]x", "\\u{23}#[group]x"),
    ("##teamcity[x", "\\u{23}#teamcity[x"), ("## Title [x]\n###", "## Title [x]\n###"),
    ("###vso[x]", "#\\u{23}#vso[x]"), ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\rb", "a\\u{D}b"),
    ("\u{202E}x\u{2028}", "\\u{202E}x\\u{2028}"), ("├─┤ é 👩‍👩‍👧", "├─┤ é 👩‍👩‍👧"), ("\u{0}", "\\u{0}"),
    ("", ""), (":", ":"), ("#", "#"),
  ])
  func `what would act on a stream is written as its code`(text: ShownText, harmless: ShownText) {
    #expect(StreamText.harmless(text.text) == harmless.text)
    #expect(StreamText.harmless(harmless.text) == harmless.text)
  }

  @Test func `colours pass if they were asked for, and nothing else of a terminal does`() {
    let text = "\u{1B}[1;31mred\u{1B}[0m \u{1B}[2J \u{1B}]0;title\u{7}"
    #expect(
      StreamText.harmless(text, as: .text(isColored: true))
        == "\u{1B}[1;31mred\u{1B}[0m \\u{1B}[2J \\u{1B}]0;title\\u{7}")
  }

  @Test func `every form writes the code as it reads back`() {
    let text = "{\"a\":\"##[x] \u{202E}\u{10FFFF}\"}"
    #expect(
      StreamText.harmless(text, as: .json) == #"{"a":"\u0023#[x] \u202e\udbff\udfff"}"#)
    #expect(StreamText.harmless("<p>\n::error::x", as: .markup) == "<p>\n&#58;:error::x")
    #expect(StreamText.harmless("::error::a\u{1B}b", as: .commands) == "::error::a\\u{1B}b")
  }

  @Test func `what a message quotes stays on one line, with its spaces`() {
    let text = "a  b\n::error::\r\t\u{202E}"
    #expect(HostileText.visible(text) == #"a  b\n::error::\r\t\u{202E}"#)
  }
}
