import GateText

/// An object with known keys.
struct ObjectForm: Sendable {
  /// What the object says, in a sentence.
  let about: String
  /// The keys, in the order of the documentation.
  let fields: [Field]
  /// Of these one at least must be met; empty where nothing is demanded.
  let needs: [Need]
  /// Whether keys that are not described are ignored instead of refused.
  let isOpen: Bool

  /// Describes an object.
  init(_ about: String, needs: [Need] = [], isOpen: Bool = false, fields: [Field]) {
    self.about = about
    self.fields = fields
    self.needs = needs
    self.isOpen = isOpen
  }

  /// Something that makes an object say enough.
  enum Need: Hashable, Sendable {
    /// The key is there.
    case key(String)
    /// The key is there and its value is `true`.
    case flag(String)
  }
}

/// A key of an object.
struct Field: Sendable {
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
