extension DocumentTable {
  /// The table in a box that a narrow page scrolls.
  var html: HTML {
    let head = columns.map { column in
      HTML(.th, ["scope": "col", "class": Self.looks(of: column)], text: column.title)
    }
    return HTML.scrolling(
      caption,
      HTML(
        .table, ["class": "rows"],
        [
          HTML(.caption, ["class": showsCaption ? "shown" : "unseen"], text: caption),
          HTML(.thead, [:], [HTML(.tr, [:], head)]), HTML(.tbody, [:], rows.map(html)),
        ]))
  }

  private func html(_ row: Row) -> HTML {
    let cells = zip(columns, row.cells).dropFirst().map { column, cell in
      HTML(.td, ["class": Self.looks(of: column)], [cell.html])
    }
    let notes = HTML(
      .td, ["colspan": "\(columns.count)"], row.notes.map { HTML(.p, [:], [$0.html]) })
    return .all([
      HTML(
        .tr, ["class": row.outcome.looks],
        [HTML(.th, ["scope": "row"], [row.cells.first?.html])] + cells),
      row.notes.isEmpty ? nil : HTML(.tr, ["class": "notes"], [notes]),
    ])
  }

  private static func looks(of column: Column) -> String {
    column.isNumeric ? "number" : column.isElastic ? "prose" : ""
  }
}

extension HTML {
  /// A table in a box that scrolls where the page is too narrow for it.
  ///
  /// - Parameters:
  ///   - label: what the table is, for those who hear the page.
  ///   - table: the table.
  static func scrolling(_ label: String, _ table: HTML) -> HTML {
    HTML(
      .div, ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label], [table])
  }

  /// A plain table, the first cell of a row its name.
  static func lines(_ titles: [HTML], rows: [[HTML]]) -> HTML {
    HTML(
      .table, ["class": "lines"],
      [
        HTML(
          .thead, [:], [HTML(.tr, [:], titles.map { HTML(.th, ["scope": "col"], [$0]) })]),
        HTML(
          .tbody, [:],
          rows.map { cells in
            HTML(
              .tr, [:],
              cells.prefix(1).map { HTML(.th, ["scope": "row"], [$0]) }
                + cells.dropFirst().map { HTML(.td, [:], [$0]) })
          }),
      ])
  }
}
