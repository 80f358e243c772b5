import GateText
internal import GateRuns
public import GateVerdicts

/// Reads and writes the labels file: CSV, one label a row.
public enum LabelFile {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - path: the file as it was given, for messages.
  ///   - thresholds: what a label of each metric can be; nil where nothing says.
  /// - Throws: the first thing that is wrong, and where: a cell that cannot be read, a label outside its
  ///   range, or what one person said of one answer twice.
  public static func read(
    _ bytes: [UInt8], path: String, under thresholds: Thresholds? = nil
  ) throws(FileProblem) -> HumanLabels {
    let labels = try bytes.withUnsafeBufferPointer { buffer throws(FileProblem) in
      let file = FileBytes(path: path, bytes: buffer)
      let table = try CSVTable(file)
      let columns = try LabelColumns(of: table, in: file)
      var labels: [HumanLabel] = []
      var seen: [LabelKey: SourcePosition?] = [:]
      for cells in table.rows {
        let row = LabelRow(cells, columns, in: file)
        let label = try row.label()
        try check(label, under: thresholds, path: path)
        let key = LabelKey(of: label)
        if let first = seen[key] {
          let line = first.map { " on line \($0.line)" } ?? ""
          throw FileProblem(
            path: path, at: label.position,
            "the label of \"\(ShortText.of(label.example))\" stands already\(line)",
            do: "keep one of them, or name the labelers in \"labeler\"")
        }
        seen[key] = label.position
        labels.append(label)
      }
      return labels
    }
    return HumanLabels(file: FileFingerprint(path: path, bytes: bytes), labels: labels)
  }

  /// Writes labels as a file, sorted by what is labelled: the same labels give the same bytes.
  public static func text(of labels: [HumanLabel]) -> String {
    let sorted = labels.sorted { LabelKey(of: $0) < LabelKey(of: $1) }
    return CSVCell.row(LabelColumns.Role.allCases.map { .text($0.rawValue) })
      + sorted.map { label in
        CSVCell.row(LabelColumns.Role.allCases.map { cell($0, of: label) })
      }.joined()
  }

  /// Holds a label against what its metric's labels can be.
  static func check(
    _ label: HumanLabel, under thresholds: Thresholds?, path: String
  ) throws(FileProblem) {
    guard let rule = thresholds?.metrics.first(where: { $0.labelName == label.metric }),
      let range = rule.labelRange, !range.closed.contains(label.value)
    else { return }
    let ends = [range.lower, range.upper].map { JSONValue.text(of: $0) }
    throw FileProblem(
      path: path, at: label.position,
      "a label of \(JSONValue.text(of: label.value)) lies outside the range "
        + "[\(ends.joined(separator: ", "))] of \"\(ShortText.of(label.metric))\"",
      do: "give the labels' own \"range\" in \"labels\" of the metric, or mend the label")
  }

  private static func cell(_ role: LabelColumns.Role, of label: HumanLabel) -> CSVCell {
    switch role {
    case .id: .text(label.example)
    case .system: CSVCell(label.system)
    case .metric: .text(label.metric)
    case .label: .value(JSONValue.text(of: label.value))
    case .labeler: CSVCell(label.labeler)
    case .probability: label.probability.map { .value(JSONValue.text(of: $0)) } ?? .empty
    case .date: label.date.map { .value($0.description) } ?? .empty
    case .judge: CSVCell(label.judge)
    case .chosen: CSVCell(label.chosen)
    case .comment: CSVCell(label.comment)
    }
  }
}

/// What tells one label from another: who said it of what.
struct LabelKey: Hashable, Comparable {
  let example: String
  let metric: String
  let system: String
  let labeler: String

  /// The key of a label.
  init(of label: HumanLabel) {
    example = label.example
    metric = label.metric
    system = label.system ?? ""
    labeler = label.labeler ?? ""
  }

  static func < (first: LabelKey, second: LabelKey) -> Bool {
    (first.example, first.metric, first.system, first.labeler)
      < (second.example, second.metric, second.system, second.labeler)
  }
}
