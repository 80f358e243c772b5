import Testing

@testable import GateFiles

@Suite struct SpellingTests {
  @Test(arguments: [
    ("marign", "margin"), ("Margin", "margin"), ("minimum-samples", "minimumSamples"),
    ("minimumSample", "minimumSamples"), ("rationales", "rationale"),
    ("xyz", nil), ("", nil), ("g", nil),
  ])
  func `The nearest name is found, and none where none is near`(written: String, meant: String?) {
    let names = ["margin", "minimum", "minimumSamples", "rationale", "f"]
    #expect(Spelling.nearest(to: written, among: names) == meant)
  }

  @Test func `No two keys of an object are called by the same other word`() {
    func check(_ form: Form) {
      switch form {
      case .object(let object):
        let words = object.fields.flatMap { [$0.name] + $0.insteadOf }.map(Spelling.plain)
        #expect(Set(words).count == words.count, "\(object.about)")
        for field in object.fields { check(field.form) }
      case .map(let map): check(map.value)
      case .list(let list): check(list.element)
      case .either(let forms): for form in forms { check(form) }
      default: break
      }
    }
    check(.object(ThresholdsForm.file.form))
  }
}
