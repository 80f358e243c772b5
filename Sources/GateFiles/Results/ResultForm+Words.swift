extension ResultForm {
  /// Any string.
  static let text = Form.text(.any)
  /// Any number.
  static let number = Form.number(.any)
  /// A number of things.
  static let count = Form.number(.whole(atLeast: 0))
  /// An array of strings.
  static let texts = Form.list(ListForm(of: .text(.any)))

  /// A key that is always written.
  static func key(_ name: String, _ form: Form, _ about: String) -> Field {
    Field(name, form, required: true, about)
  }

  /// An object that may have more keys than are known here.
  static func object(_ about: String, _ fields: [Field]) -> ObjectForm {
    ObjectForm(about, isOpen: true, fields: fields)
  }

  /// A value that may not be known.
  static func orNull(_ form: Form) -> Form { .either([form, .null]) }
}
