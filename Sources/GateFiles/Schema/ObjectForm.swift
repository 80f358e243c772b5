/// An object with known keys.
struct ObjectForm: Sendable {
  /// What the object says, in a sentence.
  let about: String
  /// The keys, in the order of the documentation.
  let fields: [KeyForm]
  /// Of these one at least must be met; empty where nothing is demanded.
  let needs: [Need]
  /// Whether keys that are not described are ignored instead of refused.
  let isOpen: Bool

  /// Describes an object.
  init(_ about: String, needs: [Need] = [], isOpen: Bool = false, fields: [KeyForm]) {
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
