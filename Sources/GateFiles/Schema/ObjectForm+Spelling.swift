extension ObjectForm {
  /// The keys that a person would write, in the order of the documentation.
  var spokenNames: [String] {
    fields.map(\.name).filter { !$0.hasPrefix("$") }
  }

  /// The key that an unknown one is another word for, or another way to write.
  func field(calledAlso key: String) -> KeyForm? {
    fields.first { field in
      ([field.name] + field.insteadOf).contains { Spelling.isSame($0, key) }
    }
  }

  /// The key that was probably meant by an unknown one.
  func field(meantBy key: String) -> KeyForm? {
    field(calledAlso: key)
      ?? Spelling.nearest(to: key, among: spokenNames).flatMap { name in
        fields.first { $0.name == name }
      }
  }

  /// Whether a key is absent from an object only because it is written in another way there.
  ///
  /// That mistake has its own message; that the key is missing need not be told as well.
  func isMeant(_ name: String, in object: JSONObject) -> Bool {
    object[name] == nil
      && object.members.contains { member in
        !fields.contains { $0.name == member.key } && field(meantBy: member.key)?.name == name
      }
  }
}
