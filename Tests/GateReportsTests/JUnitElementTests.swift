import Foundation
import TestArguments
import Testing

@testable import GateReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct JUnitElementTests {
  @Test("Text stands as it is, elements stand on lines of their own, and an empty one is one tag")
  func layout() {
    let element = JUnitElement(
      "a", ["x": "1", "b": ""],
      elements: [
        JUnitElement("b", text: "two\n lines"), JUnitElement("c", text: ""),
        JUnitElement("d", elements: [JUnitElement("e", ["y": "2"])]),
      ])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <a x="1" b="">
        <b>two
       lines</b>
        <c></c>
        <d>
          <e y="2" />
        </d>
      </a>

      """
    #expect(element.document == expected)
  }

  @Test(
    "A parser reads back the text and the attribute that were given",
    arguments: [
      "", "plain", "&amp; < > ' \" ]]> <!-- --> <?x?>", "</a>", "質問 🙏 e\u{301}\u{200D}",
      "\u{7F}\u{85}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}",
    ])
  func readsBack(_ text: ShownText) throws {
    let document = JUnitElement("a", ["x": text.text], text: text.text).document
    let root = try #require(try XMLDocument(xmlString: document).rootElement())
    #expect(root.attribute(forName: "x")?.stringValue.map(scalars) ?? [] == scalars(text.text))
    #expect(root.stringValue.map(scalars) ?? [] == scalars(text.text))
  }

  @Test(
    "What XML forbids is written as its code",
    arguments: [
      ("\u{0}", "\\u{0}"), ("\u{1B}", "\\u{1B}"), ("\u{1F}", "\\u{1F}"), ("\u{B}", "\\u{B}"),
      ("\u{FFFE}", "\\u{FFFE}"), ("\u{FFFF}", "\\u{FFFF}"),
    ])
  func forbiddenCharacters(character: ShownText, code: String) {
    let document = JUnitElement("a", ["x": character.text], text: character.text).document
    #expect(document.hasSuffix("<a x=\"\(code)\">\(code)</a>\n"))
    #expect(XMLParser(data: Data(document.utf8)).parse())
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
