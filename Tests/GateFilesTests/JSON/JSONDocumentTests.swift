import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite struct JSONDocumentTests {
  private func problem(_ text: String) -> String? {
    problem(Array(text.utf8))
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(FileProblem) {
      _ = try JSONDocument(bytes, path: "f.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `Every key and value knows its place, counted in scalars`() throws {
    let text = "{ \"é\": [1,\r\n\ttrue],\n  \"b\": { \"c\\u0041\": null } }"
    let document = try JSONDocument(Array(text.utf8), path: "f.json")
    let root = try #require(document.root.object)
    let first = root.members[0]
    #expect(first.key == "é")
    #expect(first.position == SourcePosition(line: 1, column: 3))
    #expect(first.value.position == SourcePosition(line: 1, column: 8))
    #expect(first.value.array?[0].position == SourcePosition(line: 1, column: 9))
    #expect(first.value.array?[1].position == SourcePosition(line: 2, column: 2))
    let inner = try #require(root["b"]?.object?.members.first)
    #expect(inner.key == "cA")
    #expect(inner.position == SourcePosition(line: 3, column: 10))
    #expect(inner.value.isNull)
  }

  @Test func `A cursor agrees with the position of each byte`() {
    let bytes = Array("a\r\nb\rc\n\nd é 😀\r\r\n end".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = SourceCursor(buffer)
      for offset in 0...bytes.count {
        #expect(cursor.position(of: offset) == SourcePosition(of: offset, in: buffer))
      }
    }
  }

  @Test func `A key that stands twice is recorded and both members are kept`() throws {
    let document = try JSONDocument(
      Array(#"{"a":1,"b":{"c":1,"c":2},"a":3}"#.utf8), path: "f.json")
    #expect(
      document.repeatedKeys == [
        JSONRepeatedKey(
          key: "c", first: SourcePosition(line: 1, column: 13),
          again: SourcePosition(line: 1, column: 19)),
        JSONRepeatedKey(
          key: "a", first: SourcePosition(line: 1, column: 2),
          again: SourcePosition(line: 1, column: 26)),
      ])
    #expect(document.root.object?.members.count == 3)
    #expect(document.root.object?["a"]?.number == 1)
  }

  @Test(arguments: [
    ("", "f.json: the file is empty"),
    (" \n\t", "f.json: the file is empty"),
    ("{\"a\": 1,\n}", "f.json:1:8: trailing comma; remove it"),
    ("[1, 2,]", "f.json:1:6: trailing comma; remove it"),
    (
      "{\n  // why\n}",
      "f.json:2:3: expected a key in quotation marks, found '/'; JSON has no comments"
    ),
    ("[1 # why\n]", "f.json:1:4: expected ',' or ']', found '#'; JSON has no comments"),
    (
      "{'a': 1}",
      "f.json:1:2: expected a key in quotation marks, found '''; use double quotation marks"
    ),
    ("{\"a\": NaN}", "f.json:1:7: expected a value, found 'N'; JSON has no NaN and no Infinity"),
    ("{\"a\": 1\n \"b\": 2}", "f.json:2:2: expected ',' or '}', found '\"'; put a comma before it"),
    ("{\"a\" 1}", "f.json:1:6: expected ':', found '1'"),
    ("{\"a\": 01}", "f.json:1:7: not a JSON number"),
    ("{\"a\": .5}", "f.json:1:7: expected a value, found '.'"),
    ("{\"a\": +1}", "f.json:1:7: expected a value, found '+'"),
    ("{\"a\": tru}", "f.json:1:7: expected a value such as true, found 't'"),
    (
      "{\"a\": \"x\ny\"}",
      "f.json:1:9: control character a line break inside a string; write it as an escape"
    ),
    ("{\"a\": \"\\x\"}", "f.json:1:8: no such escape in a string"),
    (
      "{\"a\": 1",
      "f.json:1:8: the text ends inside a value; close every bracket and every quotation mark"
    ),
    ("{} {}", "f.json:1:4: expected the end of the file, found '{'"),
    ("{}\n,", "f.json:2:1: expected the end of the file, found ','"),
  ])
  func `What is not JSON is told with its place`(text: ShownText, message: String) {
    #expect(problem(text.text) == message)
  }

  @Test func `Another encoding is told as what it is`() {
    #expect(
      problem([0xEF, 0xBB, 0xBF, 0x7B, 0x7D])
        == "f.json:1:1: the file begins with a byte order mark; save it as UTF-8 without one")
    #expect(
      problem([0xFF, 0xFE, 0x7B, 0x00]) == "f.json:1:1: the file is UTF-16; save it as UTF-8")
    #expect(
      problem(Array("{\n \"a\": \"".utf8) + [0xE9] + Array("\"}".utf8))
        == "f.json:2:8: not UTF-8; save the file as UTF-8")
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `Brackets without end are refused, not followed`(opening: String) throws {
    let message = try #require(problem(String(repeating: opening, count: 200_000)))
    #expect(message.hasSuffix("nested deeper than 128 levels"))
  }

  @Test func `Brackets up to the limit are read`() {
    let depth = JSONScanner.maximumDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(problem(nested(depth)) == nil)
    #expect(problem(nested(depth + 1)) != nil)
  }
}
