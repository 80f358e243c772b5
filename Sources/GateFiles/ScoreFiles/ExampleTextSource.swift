internal import GateRuns

/// Reads the texts of a run's rows: what is left in the file from there, what was kept from memory.
struct ExampleTextSource: Sendable {
  /// The bytes of ``RowTable/texts``, where a column of labels is part of the input.
  let labels: [UInt8]
  let syntax: CellTexts.Syntax
  let plan: RowPlan
  let stored: StoredTexts

  /// The texts of several columns as one; nil where the row has none of them.
  func text(of columns: [TableColumn], _ row: Int) -> String? {
    var text: [UInt8] = []
    var isPresent = false
    for (place, column) in columns.enumerated() {
      if place > 0 { text.append(0x0A) }
      let cell = plan.cell(column, row)
      let isHere =
        column.use == .text
        ? stored.append(cell, syntax: syntax, to: &text)
        : labels.withUnsafeBufferPointer { bytes in
          CellTexts(syntax: syntax, bytes: bytes).append(cell, to: &text)
        }
      isPresent = isPresent || isHere
    }
    return isPresent ? String(decoding: text, as: UTF8.self) : nil
  }
}

extension ExampleTextSource {
  /// The text of a column that is left in the file, an array or an object as it is written; nil where
  /// the row has none.
  func raw(of column: TableColumn, _ row: Int) -> String? {
    var text: [UInt8] = []
    guard stored.append(plan.cell(column, row), syntax: syntax, to: &text) else {
      return nil
    }
    return String(decoding: text, as: UTF8.self)
  }
}
