internal import GateRuns

/// Something that a file says of its run, and where.
struct HeaderFact: Sendable {
  /// What it says.
  enum Subject: Sendable {
    case dataset, system, created
    /// One of ``RunHeader/factors``.
    case factor(String)
  }

  let subject: Subject
  /// The dotted path of keys to it, or the columns that hold it.
  let place: ColumnPattern

  /// Makes a fact at one place.
  init(_ subject: Subject, at path: String) {
    self.subject = subject
    place = ColumnPattern(path)
  }

  /// Makes a fact in all columns of a pattern.
  init(_ subject: Subject, in columns: ColumnPattern) {
    self.subject = subject
    place = columns
  }

  /// Writes the fact into a header that does not have it yet.
  func set(_ text: String, in header: inout RunHeader) {
    guard !text.isEmpty else { return }
    switch subject {
    case .dataset: header.dataset = header.dataset ?? text
    case .system: header.system = header.system ?? text
    case .created: header.created = header.created ?? text
    case .factor(let name): header.factors[name] = header.factors[name] ?? text
    }
  }
}
