public import GateVerdicts

/// A sheet that came back filled in, put together with its key.
public struct FilledSheet: Sendable {
  /// The labels, in the order of the sheet.
  public var labels: [HumanLabel]
  /// The number of rows that nobody labelled.
  public var empty: Int
  /// What is wrong with rows, each with its place.
  public var problems: [FileProblem]

  /// Reads a filled sheet.
  ///
  /// - Parameters:
  ///   - sheet: the bytes and the path of the sheet.
  ///   - key: the bytes and the path of its key.
  ///   - labeler: who labelled, where the sheet has no column `labeler`.
  ///   - date: the day of the labels, where it has no column `date`.
  ///   - thresholds: what a label of each metric can be.
  /// - Throws: where either file is no table with the columns that it needs.
  public init(
    sheet: (bytes: [UInt8], path: String), key: (bytes: [UInt8], path: String), labeler: String?,
    date: CalendarDate, under thresholds: Thresholds?
  ) throws(FileProblem) {
    let known = try Self.key(key.bytes, path: key.path)
    (labels, empty, problems) = try sheet.bytes.withUnsafeBufferPointer {
      buffer throws(FileProblem) in
      let file = FileBytes(path: sheet.path, bytes: buffer)
      let table = try CSVTable(file)
      let names = table.columns.map { $0.lowercased() }
      func column(_ name: String) throws(FileProblem) -> Int {
        guard let place = names.firstIndex(of: name) else {
          throw file.problem(
            at: table.start, "the sheet has no column \"\(name)\"",
            do: "fill in a sheet of \"scoregate labels sample\" and keep its columns")
        }
        return place
      }
      let (answer, metric, label) = (
        try column("answer"), try column("metric"), try column("label")
      )
      let own = (names.firstIndex(of: "labeler"), names.firstIndex(of: "date"))
      let comment = names.firstIndex(of: "comment")
      var (labels, empty, problems): ([HumanLabel], Int, [FileProblem]) = ([], 0, [])
      for cells in table.rows {
        guard !cells[label].words.isEmpty else {
          empty += 1
          continue
        }
        func problem(_ column: Int, _ what: String, do remedy: String? = nil) {
          problems.append(file.problem(at: cells[column].position, what, do: remedy))
        }
        guard let row = known[Self.name(cells[answer], cells[metric])] else {
          problem(
            answer,
            "the key has no answer \"\(ShortText.of(cells[answer].text))\" for "
              + "\"\(ShortText.of(cells[metric].text))\"")
          continue
        }
        guard let value = LabelRow.value(cells[label].words) else {
          problem(
            label, "\"\(ShortText.of(cells[label].text))\" is no label", do: LabelRow.remedy)
          continue
        }
        let named = own.0.map { cells[$0].words } ?? ""
        guard let labeler = named.isEmpty ? labeler : named else {
          problem(label, "the row does not say who labelled", do: "give --labeler NAME")
          continue
        }
        let written = own.1.map { cells[$0].words } ?? ""
        guard let date = written.isEmpty ? date : CalendarDate(written) else {
          problem(own.1 ?? label, "\"\(ShortText.of(written))\" is no date", do: "write yyyy-mm-dd")
          continue
        }
        var filled = row
        filled.value = value
        filled.labeler = labeler
        filled.date = date
        filled.comment = comment.flatMap { cells[$0].words.isEmpty ? nil : cells[$0].words }
        filled.position = cells[label].position
        do throws(FileProblem) {
          try LabelFile.check(filled, under: thresholds, path: sheet.path)
          labels.append(filled)
        } catch {
          problems.append(error)
        }
      }
      return (labels, empty, problems)
    }
  }

  /// What tells a row from others: spreadsheets may leave out white space around.
  private static func name(_ answer: CSVTable.TextCell, _ metric: CSVTable.TextCell) -> String {
    answer.words + "\u{0}" + metric.words
  }

  /// What every row of a key is, by its answer and metric.
  private static func key(
    _ bytes: [UInt8], path: String
  ) throws(FileProblem) -> [String: HumanLabel] {
    try bytes.withUnsafeBufferPointer { buffer throws(FileProblem) in
      let file = FileBytes(path: path, bytes: buffer)
      let table = try CSVTable(file)
      guard table.columns == LabelSheet.keyColumns else {
        throw file.problem(
          at: table.start, "not the key of a labelling sheet",
          do: "give the file that \"scoregate labels sample\" wrote beside the sheet as --key")
      }
      var rows: [String: HumanLabel] = [:]
      for cells in table.rows {
        func text(_ place: Int) -> String? { cells[place].text.isEmpty ? nil : cells[place].text }
        rows[name(cells[0], cells[1])] = HumanLabel(
          example: cells[2].text, system: text(3), metric: cells[1].text, value: 0,
          probability: try LabelRow.probability(cells[4], in: file), judge: text(6), chosen: text(5)
        )
      }
      return rows
    }
  }
}
