import GateText
import Mustache

/// A document as an HTML page, and its sections for another page.
struct DocumentHTML {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The whole page.
  func page(tool: String) -> String {
    let title = [document.mark, document.headline.plain].filter { !$0.isEmpty }
    let context: [String: Any] = [
      "title": title.joined(separator: " "), "looks": document.outcome.looks,
      "mark": document.mark, "headline": Self.html(document.headline),
      "evidence": document.evidence.map { Self.html($0) + "." },
      "facts": document.facts.map { ["name": $0.name, "value": Self.html($0.value)] },
      "documentSections": Self.sections(of: document.sections),
      "tool": HostileText.line(tool, length: 100),
    ]
    return HTMLTemplate.page("document", context)
  }

  /// Sections, as the template `sections` asks for them.
  static func sections(of sections: [Document.Section]) -> [[String: Any]] {
    sections.map { section in
      [
        "sectionTitle": section.title, "isDetail": section.isDetail,
        "parts": section.parts.map(context),
      ]
    }
  }

  private static func context(of part: Document.Part) -> [String: Any] {
    switch part {
    case .paragraph(let text): ["paragraph": Self.html(text)]
    case .list(let items): ["list": ["items": items.map(Self.html)]]
    case .table(let table): ["table": context(of: table)]
    case .figures(let figures):
      ["plots": ["drawings": figures.compactMap(context)]]
    case .courses(let courses):
      ["courses": ["drawings": courses.map(context)]]
    case .code(let lines, _):
      ["code": lines.map { HostileText.lines($0, length: 10_000) }.joined(separator: "\n")]
    }
  }

  private static func context(of table: DocumentTable) -> [String: Any] {
    [
      "caption": table.caption, "captionLooks": table.showsCaption ? "shown" : "unseen",
      "columns": table.columns.map { column in
        ["columnTitle": column.title, "columnLooks": looks(of: column)]
      },
      "rows": table.rows.map { row -> [String: Any] in
        [
          "rowLooks": row.outcome.looks, "first": row.cells.first.map(Self.html) ?? "",
          "cells": zip(table.columns, row.cells).dropFirst().map { column, cell in
            ["cell": Self.html(cell), "cellLooks": looks(of: column)]
          },
          "notes": row.notes.map(Self.html), "hasNotes": !row.notes.isEmpty,
          "width": table.columns.count,
        ]
      },
    ]
  }

  private static func looks(of column: DocumentTable.Column) -> String {
    column.isNumeric ? "number" : column.isElastic ? "prose" : ""
  }

  private static func context(of figure: DocumentFigure) -> [String: Any]? {
    ScorePlot(figure, numerals: .typographic).map { plot in
      ["figureTitle": Self.html(figure.title), "drawing": plot.drawing]
    }
  }

  /// A curve, or in words what there is where it is none.
  private static func context(of course: DocumentCourse) -> [String: Any] {
    [
      "figureTitle": Self.html(course.title),
      "drawing": CoursePlot(course, numerals: .typographic)?.drawing
        ?? "<p>\(Self.html(course.summary))</p>",
    ]
  }

  private static func html(_ text: DocumentText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): HTMLText.escaped(words)
      case .name(let name): "<code>\(HTMLText.escaped(name))</code>"
      case .number(let number):
        "<span class=\"score\">\(HTMLText.escaped(number.withTrueMinus))</span>"
      case .strong(let words): "<strong>\(HTMLText.escaped(words))</strong>"
      }
    }.joined()
  }
}

extension Document.Outcome {
  /// The class of the style sheet.
  var looks: String {
    switch self {
    case .neutral: "described"
    case .good: "passed"
    case .doubtful: "undecided"
    case .bad: "failed"
    }
  }
}
