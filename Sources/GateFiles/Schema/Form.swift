/// What a JSON value has to be.
///
/// A file format is described once, as a form: the strict reader checks against it, and the JSON
/// Schema that editors use is rendered from it, so that the two cannot differ.
indirect enum Form: Sendable {
  /// A string.
  case text(TextForm)
  /// One of a few strings.
  case word([String])
  /// A number.
  case number(NumberForm)
  /// This number and no other.
  case constant(Int)
  /// `true` or `false`.
  case boolean
  /// `null`.
  case null
  /// An array.
  case list(ListForm)
  /// An object with known keys.
  case object(ObjectForm)
  /// An object whose keys are names.
  case map(MapForm)
  /// Any one of several.
  case either([Form])
}

extension Form {
  /// One of the words of a type.
  static func word<Word: CaseIterable & RawRepresentable<String>>(of _: Word.Type) -> Form {
    .word(Word.allCases.map(\.rawValue))
  }
}

/// An array of like values.
struct ListForm: Sendable {
  /// What every element has to be.
  let element: Form
  /// The fewest elements.
  let minimumCount: Int
  /// The most elements; nil for any number.
  let maximumCount: Int?
  /// Whether no element may stand twice; for strings.
  let isUnique: Bool

  /// Describes an array.
  init(
    of element: Form, minimumCount: Int = 0, maximumCount: Int? = nil, isUnique: Bool = false
  ) {
    self.element = element
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
    self.isUnique = isUnique
  }
}

/// An object whose keys are names that the author of the file chooses.
struct MapForm: Sendable {
  /// What a key names, in a word: `metric`.
  let keyName: String
  /// What a key has to be.
  let key: TextForm
  /// What every value has to be.
  let value: Form
  /// The fewest members.
  let minimumCount: Int

  /// Describes an object of named values.
  init(keyName: String, key: TextForm = .filled, value: Form, minimumCount: Int = 0) {
    self.keyName = keyName
    self.key = key
    self.value = value
    self.minimumCount = minimumCount
  }
}
