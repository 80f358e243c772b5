import GateText
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

  /// The roles of every column; none for one that nobody needs.
  let roles: [[Role]]

  /// Finds out about the columns of a header.
  ///
  /// - Parameters:
  ///   - names: the columns with their places.
  ///   - path: the file, for messages.
  ///   - rules: which columns hold segments and signals.
  /// - Throws: that two columns hold the same, or that the log lacks a column that it has to have.
  init(
    names: [(name: String, position: SourcePosition)], path: String, rules: FeedbackRules
  ) throws(FileProblem) {
    roles = names.map { Self.roles(of: $0.name, rules: rules) }
    var taken: [Role: String] = [:]
    for (column, roles) in zip(names, roles) {
      for role in roles {
        if let first = taken.updateValue(column.name, forKey: role) {
          throw FileProblem(
            path: path, at: column.position,
            "the columns \(JSONValue.quoted(first)) and \(JSONValue.quoted(column.name)) hold "
              + "the same", do: "rename one")
        }
      }
    }
    for (role, name) in Self.required where taken[role] == nil {
      throw FileProblem(
        path: path, at: names.first?.position, "the log has no column \"\(name)\"",
        do: "a log has the columns " + Self.names.map(\.name).joined(separator: ", "))
    }
  }

  /// What a column of a name holds; nothing if nobody needs it.
  ///
  /// A column that every log has stays one, also if it is named as a segment: what a row says may
  /// not depend on thresholds.json.
  static func roles(of name: String, rules: FeedbackRules) -> [Role] {
    let name = String(name.drop(while: \.isWhitespace))
    let known = names.first { Spelling.isSame($0.name, name) }.map(\.role)
    if let signal = FeedbackSignal.allCases.first(where: { rules.signals[$0] == name }) {
      return [.signal(signal)] + [known].compactMap(\.self)
    }
    if rules.segments.contains(name) { return [.segment(name)] + [known].compactMap(\.self) }
    if let known { return [known] }
    return FeedbackSignal.allCases.filter { signal in
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
