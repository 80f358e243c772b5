/// A number for every row and column, each with a verdict and a tint.
public struct DocumentMatrix: Sendable, Equatable {
  /// A cell.
  struct Cell: Sendable, Equatable {
    /// The number as it is shown.
    var text: String
    /// How it stands.
    var badge: Badge
    /// What a link leads to it by.
    var anchor: String
    /// How strongly it is tinted, below 0 where it is worse: -3 to 3.
    var tint: Int
  }

  /// A row; what is nil was not checked.
  struct Row: Sendable, Equatable {
    /// What the row is.
    var name: String
    /// The cells, one a column.
    var cells: [Cell?]
  }

  /// What the matrix shows, for those who hear a page.
  let caption: String
  /// How it is read.
  let note: String
  /// What stands above the names of the rows.
  let rowTitle: String
  /// The names of the columns.
  let columns: [String]
  /// The rows.
  let rows: [Row]

  /// The same as a table, for formats without tints and links.
  var table: DocumentTable {
    DocumentTable(
      caption: caption,
      columns: [.init(rowTitle, isElastic: true)] + columns.map { .numbers($0) },
      rows: rows.map { row in
        DocumentTable.Row(
          ["\(name: row.name)"]
            + row.cells.map { cell in
              cell.map { "\($0.badge.mark) \($0.text)" } ?? ""
            })
      })
  }

  var html: HTML {
    let titles =
      [HTML(.th, ["scope": "col"], text: rowTitle)]
      + columns.map { HTML(.th, ["scope": "col"], [HTML(.code, text: $0)]) }
    let body = rows.map { row in
      HTML(.tr, [:], [HTML(.th, ["scope": "row"], text: row.name)] + row.cells.map(html))
    }
    let table = HTML(
      .table, ["class": "heat"],
      [HTML(.thead, [:], [HTML(.tr, [:], titles)]), HTML(.tbody, [:], body)])
    return .all([HTML(.p, ["class": "soft"], text: note), .scrolling(caption, table)])
  }

  private func html(_ cell: Cell?) -> HTML {
    guard let cell else {
      return HTML(
        .td, ["class": "empty"], [HTML(.span, ["class": "unseen"], text: "not checked")])
    }
    let looks = cell.tint == 0 ? "even" : "\(cell.tint < 0 ? "worse" : "better")-\(abs(cell.tint))"
    let verdict = HTML(
      .span, ["class": "verdict \(cell.badge.looks)"],
      [
        HTML(.span, ["aria-hidden": "true"], text: cell.badge.mark),
        HTML(.span, ["class": "unseen"], text: cell.badge.words),
      ])
    return HTML(
      .td, ["class": looks],
      [HTML(.a, ["href": "#\(cell.anchor)"], [verdict, .text(" \(cell.text)")])])
  }
}
