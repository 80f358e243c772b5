import GateText
import Testing

@testable import GateFiles

@Suite struct ThresholdsSchemaTests {
  private func document(_ text: String) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8), path: "t.json")
  }

  private func fits(_ document: JSONDocument) -> Bool {
    var check = FormCheck(.object(ThresholdsForm.file.form), problems: ProblemList(path: "t.json"))
    check.check(document)
    return check.problems.isEmpty
  }

  private func isRead(_ text: String) -> Bool {
    (try? ThresholdsFile.read(Array(text.utf8), path: "t.json")) != nil
  }

  @Test func `The schema is draft-07, the same every time, and closed`() throws {
    let text = ThresholdsSchema.render()
    #expect(text == ThresholdsSchema.render())
    #expect(text.hasSuffix("}\n"))
    let root = try #require(try document(text).root.object)
    #expect(root["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(root["$id"]?.string == "urn:scoregate:thresholds:1")
    #expect(root["additionalProperties"]?.boolean == false)
    #expect(try document(text).repeatedKeys == [])
  }

  @Test func `The full example has every key of the form`() throws {
    let missing = Form.object(ThresholdsForm.file.form).keys
      .subtracting(try document(FullExample.text).root.keys)
    #expect(missing == [])
  }

  @Test func `Each key says what it is for`() throws {
    func check(_ form: Form) {
      guard case .object(let object) = form else { return }
      for field in object.fields {
        #expect(field.about.hasSuffix("."), "\(field.name)")
        check(field.form)
      }
    }
    check(.object(ThresholdsForm.file.form))
  }

  @Test func `Defaults and examples in the schema are themselves valid`() {
    func check(_ form: Form) throws {
      switch form {
      case .object(let object):
        for field in object.fields {
          for literal in [field.standard, field.example].compactMap({ $0 }) {
            var check = FormCheck(field.form, problems: ProblemList(path: field.name))
            check.check(try document(literal.text))
            #expect(check.problems.isEmpty, "\(field.name)")
          }
          try check(field.form)
        }
      case .map(let map): try check(map.value)
      case .list(let list): try check(list.element)
      case .either(let forms): for form in forms { try check(form) }
      default: break
      }
    }
    #expect(throws: Never.self) { try check(.object(ThresholdsForm.file.form)) }
  }

  @Test func `The schema and the reader accept and refuse the same documents`() throws {
    let validator = try SchemaValidator(ThresholdsSchema.render())
    let example = try document(FullExample.text)
    #expect(validator.accepts(example.root))
    var counts = (accepted: 0, refused: 0)
    for text in example.root.variants(with: JSONNode.replacements) {
      let variant = try document(text)
      let isValid = validator.accepts(variant.root)
      #expect(fits(variant) == isValid, "\(text)")
      if isValid { counts.accepted += 1 } else { counts.refused += 1 }
      if !isValid { #expect(!isRead(text), "\(text)") }
    }
    #expect(counts.accepted > 100)
    #expect(counts.refused > 1000)
  }

  @Test func `What the schema accepts and the reader does not is a contradiction`() throws {
    let validator = try SchemaValidator(ThresholdsSchema.render())
    let all =
      ThresholdsMistakeTests.theFile + ThresholdsMistakeTests.theRest
      + ThresholdsMistakeTests.metrics + ThresholdsMistakeTests.segments
      + ThresholdsMistakeTests.exceptions + ThresholdsMistakeTests.feedback
    for mistake in all {
      guard let document = try? document(mistake.document) else { continue }
      #expect(
        fits(document) == (validator.accepts(document.root) && document.repeatedKeys.isEmpty),
        "\(mistake.document)")
    }
  }
}
