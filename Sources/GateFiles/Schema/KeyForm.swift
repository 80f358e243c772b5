import GateText

/// A key of an object.
struct KeyForm: Sendable {
  /// The key.
  let name: String
  /// What its value has to be.
  let form: Form
  /// Whether it must be there.
  let isRequired: Bool
  /// What it says, in a sentence or two.
  let about: String
  /// The value that counts where the key is absent; nil where nothing does.
  let standard: JSONValue?
  /// A value as it could be.
  let example: JSONValue?
  /// What people write instead of the key.
  let insteadOf: [String]

  /// Describes a key.
  init(
    _ name: String, _ form: Form, required isRequired: Bool = false, _ about: String,
    standard: JSONValue? = nil, example: JSONValue? = nil, insteadOf: [String] = []
  ) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.about = about
    self.standard = standard
    self.example = example
    self.insteadOf = insteadOf
  }
}
