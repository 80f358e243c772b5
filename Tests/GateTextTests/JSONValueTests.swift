import GateText
import Testing

@Suite("A JSON value")
struct JSONValueTests {
  private let value: JSONValue = [
    "users": .init(3), "mean": .init(0.5), "none": .init(nil as Double?),
    "names": .init(["a", "b"]),
    "interval": [0.25, 1], "isWhole": true, "empty": [], "nested": ["text": "a\nb"],
  ]

  @Test func `is a document with a line for every key`() {
    #expect(
      JSONValue.document(value) == """
        {
          "users": 3,
          "mean": 0.5,
          "none": null,
          "names": [
            "a",
            "b"
          ],
          "interval": [0.25, 1],
          "isWhole": true,
          "empty": [],
          "nested": {
            "text": "a\\nb"
          }
        }

        """)
  }

  @Test func `stands on one line with blanks and without`() {
    #expect((["a": [1, nil], "b": [:]] as JSONValue).text == "{ \"a\": [1, null], \"b\": {} }")
    #expect((["a": [1, nil], "b": [:]] as JSONValue).compactText == "{\"a\":[1,null],\"b\":{}}")
  }

  @Test func `is broken over lines only if it is long or nested`() {
    #expect((["a": 1, "b": [2, 3]] as JSONValue).pretty() == "{\n  \"a\": 1,\n  \"b\": [2, 3]\n}")
    #expect((["a": 1] as JSONValue).pretty() == "{ \"a\": 1 }")
    let long = JSONValue([String](repeating: "0123456789", count: 8))
    #expect(long.pretty(indentedBy: "  ").hasPrefix("[\n    \"0123456789\",\n"))
    #expect(long.pretty(indentedBy: "  ").hasSuffix("\n  ]"))
  }

  @Test func `holds the members of two objects one after the other`() {
    #expect((["a": 1] as JSONValue) + ["b": 2] == ["a": 1, "b": 2])
  }

  @Test(
    "writes numbers as short as they can be and read back",
    arguments: [
      (3.0, "3"), (0.03, "0.03"), (-0.0, "-0.0"), (1e-12, "1e-12"), (1e16, "1e+16"),
      (0.1 + 0.2, "0.30000000000000004"), (.nan, "null"), (-.infinity, "null"),
      (9_007_199_254_740_992, "9007199254740992"),
    ])
  func numbers(number: Double, text: String) {
    #expect(JSONValue.text(of: number) == text)
    #expect(!number.isFinite || Double(text) == number)
  }

  @Test(
    "writes what would not show as its code",
    arguments: [
      (0x22, #""\"""#), (0x5C, #""\\""#), (0x0A, #""\n""#), (0x0D, #""\r""#), (0x09, #""\t""#),
      (0x1B, #""\u001b""#), (0x202E, #""\u202e""#), (0xE0001, #""\udb40\udc01""#),
      (0x41, #""A""#), (0xE9, "\"é\""), (0x200D, "\"\u{200D}\""),
    ] as [(UInt32, String)])
  func characters(value: UInt32, quoted: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(JSONValue.quoted(String(scalar)) == quoted)
  }
}
