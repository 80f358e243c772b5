/// Finds columns of a table by name.
struct ColumnSearch {
  let table: RowTable
  let file: FileBytes

  /// The names of the columns, in the order of the file.
  var names: [String] { table.columns.map(\.path) }

  /// A few names, for a message; `none` if there are none.
  var listOfNames: String {
    if names.isEmpty { return "none" }
    let shown = names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
  }

  /// The first of the columns that exists and fulfils a condition.
  func first(of candidates: [String], where fulfils: (TableColumn) -> Bool) -> Int? {
    for name in candidates {
      if let column = table.existingColumn(name), fulfils(table.columns[column]) { return column }
    }
    return nil
  }

  /// The first of the columns that exists and holds text.
  func firstWithText(of candidates: [String]) -> Int? {
    first(of: candidates) { $0.textCount > 0 }
  }

  /// A column that the configuration names and the run needs.
  func required(_ name: String, for setting: String) throws(FileProblem) -> Int {
    if let column = table.existingColumn(name) { return column }
    throw file.problem(
      "there is no column \"\(name)\" (\(setting))",
      do: CloseNames.question(about: name, among: names) ?? "the columns are \(listOfNames)")
  }

  /// A column that the configuration names and the run can do without; a warning where it is not
  /// there.
  func optional(_ name: String?, for setting: String, roles: inout ColumnRoles) -> Int? {
    guard let name else { return nil }
    if let column = table.existingColumn(name) { return column }
    let question = CloseNames.question(about: name, among: names)
    roles.warnings.append(
      "there is no column \"\(name)\" (\(setting))" + (question.map { "; \($0)" } ?? ""))
    return nil
  }
}
