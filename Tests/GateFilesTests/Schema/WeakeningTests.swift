import GateText
import Testing

@testable import GateFiles

@Suite struct WeakeningTests {
  /// Every key of thresholds.json, by its path.
  private static let keys: [(path: String, key: KeyForm)] = keys(
    of: .object(ThresholdsForm.file.form), under: "")

  private static func keys(of form: Form, under path: String) -> [(path: String, key: KeyForm)] {
    switch form {
    case .object(let object):
      object.fields.flatMap {
        [(path + $0.name, $0)] + keys(of: $0.form, under: path + $0.name + ".")
      }
    case .map(let map): keys(of: map.value, under: path + "<\(map.keyName)>.")
    case .list(let list): keys(of: list.element, under: path)
    case .either(let forms): forms.flatMap { keys(of: $0, under: path) }
    case .text, .word, .number, .constant, .boolean, .null: []
    }
  }

  @Test func `Every key of thresholds.json says which way is weaker`() {
    #expect(Self.keys.count > 80)
    for (path, key) in Self.keys { #expect(key.weaker != nil, "\(path)") }
  }

  @Test func `The keys that people weaken a gate with are told apart`() {
    let weaker = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0.path, $0.key.weaker) })
    #expect(weaker["metrics"] == .absent)
    #expect(weaker["metrics.<metric>.margin"] == .larger)
    #expect(weaker["metrics.<metric>.margin.relative"] == .larger)
    #expect(weaker["metrics.<metric>.minimum"] == .smaller)
    #expect(weaker["metrics.<metric>.maximum"] == .larger)
    #expect(weaker["metrics.<metric>.advisory"] == .to(true))
    #expect(weaker["metrics.<metric>.segments"] == .absent)
    #expect(weaker["metrics.<metric>.segments.<segment>.margin"] == .larger)
    #expect(weaker["metrics.<metric>.owner"] == .neither)
    #expect(weaker["critical"] == .absent)
    #expect(weaker["comparability.missingExamples"] == .larger)
    #expect(weaker["comparability.judgeShift"] == .to("warn"))
    #expect(weaker["profiles.<profile>.inconclusive"] == .to("warn"))
    #expect(weaker["waivers"] == .present)
    #expect(weaker["waivers.expires"] == .later)
  }

  @Test func `What a key says goes with what its value can be`() throws {
    for (path, key) in Self.keys {
      switch key.weaker {
      case .larger, .smaller: #expect(key.form.holds { $0.isNumber }, "\(path)")
      case .later: #expect(key.form.holds { $0.isDay }, "\(path)")
      case .absent, .present: #expect(key.form.holds { $0.hasEntries }, "\(path)")
      case .to(let value):
        let document = try JSONDocument(Array(value.text.utf8), path: path)
        #expect(key.form.acceptsScalar(document.root), "\(path)")
      case .inside:
        let inner = Self.keys(of: key.form, under: "")
        #expect(!inner.isEmpty, "\(path)")
      case .either, .neither, nil: break
      }
      // What is in an object is told by its keys, and not a second time by the key that leads to it.
      if key.form.holds({ $0.isObject }), key.weaker != .larger {
        #expect(key.weaker == .inside, "\(path)")
      }
    }
  }
}

extension Form {
  /// Whether a form, or one of those that it is either of, is of a kind.
  fileprivate func holds(_ isOfKind: (Form) -> Bool) -> Bool {
    if case .either(let forms) = self { return forms.contains(where: isOfKind) }
    return isOfKind(self)
  }

  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  fileprivate var isDay: Bool { if case .text(.date) = self { true } else { false } }
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
  fileprivate var hasEntries: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }
}
