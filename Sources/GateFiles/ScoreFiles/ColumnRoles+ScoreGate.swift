extension ColumnRoles {
  /// What ScoreGate's own form wants of its columns.
  static let scoreGateWishes = ColumnWishes(
    labels: ["id", "cluster", "trial"],
    labelPatterns: ["segments.", "missing.", "fingerprints."].map { ColumnPattern($0) },
    texts: ["input", "output", "reference"], metricPatterns: [ColumnPattern("scores.")])

  /// The roles in ScoreGate's own form, which needs no configuration.
  static func ofScoreGate(_ table: RowTable, in file: FileBytes) throws(FileProblem) -> ColumnRoles
  {
    var roles = ColumnRoles()
    var reasons: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      switch column.path {
      case "id": roles.id = index
      case "input": roles.inputs = [index]
      case "output": roles.output = index
      case "reference": roles.reference = index
      case "fingerprints.input": roles.hashes.input = index
      case "fingerprints.reference": roles.hashes.reference = index
      case "fingerprints.output": roles.hashes.output = index
      case "fingerprints.prompt": roles.hashes.prompt = index
      case "cluster": roles.cluster = index
      case "trial": roles.trial = index
      default:
        if let name = column.path.rest(after: "segments.") {
          roles.segments.append(Named(name: name, column: index))
        } else if let name = column.path.rest(after: "missing.") {
          reasons[name] = index
        } else if let name = column.path.rest(after: "scores.") {
          roles.metrics.append(Metric(name: name, column: index))
        } else {
          roles.warnings.append("column \"\(column.path)\" is not part of the format; not read")
        }
      }
    }
    for place in roles.metrics.indices {
      roles.metrics[place].reason = reasons.removeValue(forKey: roles.metrics[place].name)
    }
    for (name, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      roles.metrics.append(Metric(name: name, column: nil, reason: reason))
    }
    guard roles.id != nil else {
      throw file.problem("the rows have no \"id\"", do: "give every row the id of its example")
    }
    return roles
  }
}

extension String {
  /// What follows a prefix; nil where the string does not begin with it or ends there.
  func rest(after prefix: String) -> String? {
    hasPrefix(prefix) && utf8.count > prefix.utf8.count ? String(dropFirst(prefix.count)) : nil
  }
}
