/// The systems whose rows a file holds, and the one that was asked for.
struct SystemChoice {
  /// The system whose rows are taken; nil where the file names none.
  private(set) var chosen: String?
  /// The system of every row.
  private let names: [String]

  /// Names the systems.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - texts: what the table's labels are read with.
  ///   - alternatives: the columns that name a system: of every list the first that is there.
  init(_ table: RowTable, texts: CellTexts, alternatives: [[String]]) {
    let parts = alternatives.map { $0.compactMap(table.existingColumn) }.filter { !$0.isEmpty }
      .map { columns in
        (0..<table.rowCount).map { row in
          columns.lazy.compactMap { texts.label(of: table.columns[$0][row]) }.first { !$0.isEmpty }
            ?? ""
        }
      }
    var names = parts.first ?? []
    for part in parts.dropFirst() {
      // A part that the name says already is left out.
      let isSaid = Dictionary(zip(names, part), uniquingKeysWith: { $0 == $1 ? $0 : "\u{0}" })
        .values.allSatisfy { $0 != "\u{0}" }
      if !isSaid { names = zip(names, part).map { "\($0) \($1)" } }
    }
    self.names = names
  }

  /// The rows of a system.
  ///
  /// - Parameters:
  ///   - system: the system; nil for the only one.
  ///   - file: the file, for a problem.
  /// - Returns: nil for all rows.
  mutating func rows(of system: String?, in file: FileBytes) throws(FileProblem) -> [[Int32]]? {
    var seen: Set<String> = []
    let systems = names.filter { seen.insert($0).inserted }
    guard !systems.isEmpty else {
      guard let system else { return nil }
      throw file.problem("the file does not tell systems apart", do: "leave \"#\(system)\" out")
    }
    guard let name = system ?? (systems.count == 1 ? systems[0] : nil) else {
      throw file.problem(
        "the file holds \(systems.count) systems: \(Self.quoted(systems))",
        do: "choose one: \"\(file.path)#\(systems[0])\"")
    }
    guard systems.contains(name) else {
      throw file.problem(
        "the file holds no system \"\(name)\"",
        do: CloseNames.question(about: name, among: systems)
          ?? "there are \(Self.quoted(systems))")
    }
    chosen = name
    if systems.count == 1 { return nil }
    return names.indices.filter { names[$0] == name }.map { [Int32($0)] }
  }

  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }
}
