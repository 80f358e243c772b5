internal import GateRuns
internal import GateVerdicts

/// What the columns of a log of feedback hold, told by their names.
struct FeedbackColumns {
  /// What a column holds.
  enum Role: Hashable {
    case time, user, query, rating, text, scores, version
    case segment(String)
    case signal(FeedbackSignal)
  }

  /// The role of every column; nil for one that nobody needs.
  let roles: [Role?]

  /// Finds out about the columns of a header.
  ///
  /// - Throws: that two columns hold the same, or that the log lacks a column that it has to have.
  init(names: [String], path: String, rules: FeedbackRules) throws(FileProblem) {
    roles = names.map { Self.role(of: $0, rules: rules) }
    let top = SourcePosition(line: 1, column: 1)
    for (place, role) in roles.enumerated() {
      guard let role, let first = roles[..<place].firstIndex(of: role) else { continue }
      throw FileProblem(
        path: path, at: top,
        "the columns \"\(names[first])\" and \"\(names[place])\" hold the same", do: "rename one")
    }
    for (role, name) in Self.required where !roles.contains(role) {
      throw FileProblem(
        path: path, at: top, "the log has no column \"\(name)\"",
        do: "a log has the columns " + Self.names.map(\.name).joined(separator: ", "))
    }
  }

  /// What a column of a name holds; nil for nothing that is needed.
  static func role(of name: String, rules: FeedbackRules) -> Role? {
    let name = String(name.drop(while: \.isWhitespace))
    if let signal = FeedbackSignal.allCases.first(where: { rules.signals[$0] == name }) {
      return .signal(signal)
    }
    if rules.segments.contains(name) { return .segment(name) }
    if let known = names.first(where: { Spelling.isSame($0.name, name) }) { return known.role }
    return FeedbackSignal.allCases.first { signal in
      rules.signals[signal] == nil && Spelling.isSame(signal.rawValue, name)
    }.map(Role.signal)
  }

  /// The columns of a log by the names that they have.
  static let names: [(role: Role, name: String)] = [
    (.time, "Timestamp"), (.user, "User ID"), (.query, "Query ID"), (.rating, "User Rating"),
    (.text, "Feedback Text"), (.scores, "Metric Scores"), (.version, "System Version"),
  ]

  private static let required = names.filter { [.time, .user, .query].contains($0.role) }

  /// What a column is called in a message.
  static func name(of role: Role) -> String {
    switch role {
    case .segment(let dimension): dimension
    case .signal(let signal): signal.rawValue
    default: names.first { $0.role == role }?.name ?? ""
    }
  }
}
