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
  var standard: JSONValue?
  /// A value as it could be.
  let example: JSONValue?
  /// What people write instead of the key.
  let insteadOf: [String]
  /// Which way a change makes a gate weaker; nil in a file that no one writes by hand.
  let weaker: Weakening?

  /// Describes a key.
  init(
    _ name: String, _ form: Form, required isRequired: Bool = false, _ about: String,
    standard: JSONValue? = nil, example: JSONValue? = nil, insteadOf: [String] = [],
    weaker: Weakening? = nil
  ) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
    self.about = about
    self.standard = standard
    self.example = example
    self.insteadOf = insteadOf
    self.weaker = weaker
  }
}
