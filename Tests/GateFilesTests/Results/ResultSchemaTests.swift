import GateText
import Testing

@testable import GateFiles

@Suite struct ResultSchemaTests {
  private func document(_ text: String) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8), path: "result.json")
  }

  @Test func `The schema is draft-07 and the same every time`() throws {
    let text = ResultSchema.render()
    #expect(text == ResultSchema.render())
    let root = try #require(try document(text).root.object)
    #expect(root["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(root["$id"]?.string == "urn:scoregate:result:1")
  }

  @Test func `The full result has every key of the form, and no other`() throws {
    let keys = try document(FullResult.text).root.keys
    #expect(Form.object(ResultForm.file.form).keys == keys.subtracting(["model", "judge"]))
  }

  /// Every key that the reader asks for is required: without it there is no result.
  @Test func `The schema and the reader accept and refuse the same results`() throws {
    let validator = try SchemaValidator(ResultSchema.render())
    let example = try document(FullResult.text)
    #expect(validator.accepts(example.root))
    var counts = (accepted: 0, refused: 0)
    for text in example.root.variants(with: [nil, true, -1, 0.5, "x", ["x"], [:]]) {
      let variant = try document(text)
      var check = FormCheck(
        .object(ResultForm.file.form), problems: ProblemList(path: "result.json"))
      check.check(variant)
      let isValid = validator.accepts(variant.root)
      #expect(check.problems.isEmpty == isValid, "\(text)")
      if isValid {
        counts.accepted += 1
      } else {
        counts.refused += 1
        #expect(throws: FileProblem.self) {
          try ResultFile.read(Array(text.utf8), path: "result.json")
        }
      }
    }
    #expect(counts.accepted > 100)
    #expect(counts.refused > 1000)
  }
}
