extension ColumnRoles {
  /// What ScoreGate's own form wants of its columns.
  static let scoreGateWishes = ColumnWishes(
    labels: ["id", "cluster", "trial", "input", "output"],
    labelPrefixes: ["segments.", "missing."], metricPrefixes: ["scores."])

  /// The roles in ScoreGate's own form, which needs no configuration.
  static func ofScoreGate(_ table: RowTable, in file: FileBytes) throws(FileProblem) -> ColumnRoles
  {
    var roles = ColumnRoles()
    var metrics: Set<String> = []
    for (index, column) in table.columns.enumerated() {
      switch column.path {
      case "id": roles.id = index
      case "input": roles.inputs = [index]
      case "output": roles.output = index
      case "cluster": roles.cluster = index
      case "trial": roles.trial = index
      default:
        if let name = column.path.rest(after: "segments.") {
          roles.segments.append(Named(name: name, column: index))
        } else if let name = column.path.rest(after: "missing.") {
          roles.reasons[name] = index
        } else if let name = column.path.rest(after: "scores.") {
          roles.metrics.append(Named(name: name, column: index))
          metrics.insert(name)
        } else {
          roles.warnings.append("column \"\(column.path)\" is not part of the format; not read")
        }
      }
    }
    for name in roles.reasons.keys.sorted() where !metrics.contains(name) {
      roles.metrics.append(Named(name: name, column: -1))
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
