internal import GateRuns

extension RunAssembly {
  /// The header that the file has, and what its rows say of the run.
  var header: RunHeader {
    var header = rows.header
    for fact in rows.evaluator.rowFacts {
      let columns = table.columns.filter {
        fact.place.suffix.isEmpty
          ? $0.path == fact.place.prefix : fact.place.name(in: $0.path) != nil
      }
      var values: Set<String> = []
      for column in columns where column.use == .label {
        // What a row of its own says of the run belongs to no example.
        let cells =
          rows.evaluator.merging == nil
          ? (0..<plan.count).map { plan.cell(column, $0) } : (0..<table.rowCount).map { column[$0] }
        values.formUnion(cells.compactMap(words))
      }
      if case .created = fact.subject {
        fact.set(values.min() ?? "", in: &header)
      } else if values.count <= 3 {
        fact.set(values.sorted().joined(separator: ", "), in: &header)
      }
    }
    header.system = header.system ?? plan.system
    return header
  }

  /// A cell's text; the texts of an array with commas between them.
  private func words(of cell: Cell) -> String? {
    guard let text = texts.string(of: cell), case .structure = cell.content else {
      return texts.string(of: cell)
    }
    return (try? JSONDocument(Array(text.utf8), path: ""))?.root.words ?? text
  }
}
