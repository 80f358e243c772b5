import GateText
import GateRuns
import GateVerdicts

/// The parts of a report on a baseline, each as lines.
struct BaselinePage {
  private let summary: BaselineSummary
  private let style: TerminalStyle
  private let wording = Wording.plain
  private let paint: TerminalPaint

  /// The most entries of the history, and the most rows of a table, unless everything is asked for.
  private static let mostEntries = 5
  private static let mostRows = 40

  init(summary: BaselineSummary, style: TerminalStyle) {
    self.summary = summary
    self.style = style
    paint = TerminalPaint(color: style.color)
  }

  /// What it is, a line a fact.
  var facts: [String] {
    let header = summary.run.header
    let rows = summary.run.rows
    let examples = summary.run.examples
    let count =
      wording.count(examples, "example")
      + (rows == examples ? "" : " in \(wording.count(rows, "trial"))")
      + (summary.clusters.map { " in \(wording.count($0, "cluster"))" } ?? "")
    let facts: [(String, String?)] = [
      ("file", wording.name(summary.run.file.path)),
      ("format", wording.name(summary.run.format)),
      ("sha256", String(summary.run.file.sha256.prefix(12))),
      ("system", header.system.map(wording.sentence)),
      ("dataset", header.dataset.map(wording.sentence)),
      ("created", created), ("change", header.change.map(wording.sentence)),
      ("accepted", summary.reason.map { "without passing the gate: \(wording.sentence($0))" }),
      ("examples", count),
    ]
    let factors = header.factors.sorted { $0.key < $1.key }.map { factor in
      ("factor", "\(wording.name(factor.key)): \(wording.sentence(factor.value))")
    }
    return (facts + factors).flatMap { name, value in value.map { fact(name, $0) } ?? [] }
  }

  private var created: String {
    let text = summary.run.header.created.map(wording.name) ?? ""
    switch summary.age {
    case .days(let days, _):
      let most =
        summary.maximumAge.flatMap { days > $0 ? ", stale: maximumAge is \($0)" : nil } ?? ""
      return "\(text), \(days == 0 ? "today" : "\(wording.count(days, "day")) ago")\(most)"
    case .future: return "\(text), which is not yet"
    case .unreadable: return "\(text), which is not a date, so that its age is not known"
    case .unknown: return "not said, so that its age is not known"
    }
  }

  private func fact(_ name: String, _ value: String) -> [String] {
    let column = 10
    let label = name + String(repeating: " ", count: column - name.count)
    let lines = TextWrap.lines(value, width: style.width, indentation: column, hanging: column)
    return lines.prefix(1).map { label + $0.dropFirst(column) } + lines.dropFirst()
  }

  /// The baselines before, a line or two each.
  var history: [String] {
    let isVerbose = style.verbosity == .verbose
    let shown = summary.history.prefix(isVerbose ? summary.history.count : BaselinePage.mostEntries)
    guard !shown.isEmpty else { return [] }
    let table = TerminalTable(
      columns: [
        .init(title: "before it"), .init(title: "created"),
        .init(title: "examples", alignsRight: true),
        .init(title: "sha256", dropOrder: 0), .init(title: "change", isElastic: true),
      ],
      rows: shown.map { entry in
        let reason = entry.reason.map { "accepted without passing: \(wording.sentence($0))" }
        let change = [entry.change.map(wording.sentence), reason].compactMap(\.self)
        return .init(
          cells: [
            entry.system.map(wording.name) ?? "?",
            entry.created.map { wording.name(String($0.prefix(10))) } ?? "?", "\(entry.examples)",
            String(entry.sha256.prefix(12)), change.joined(separator: "; "),
          ], role: .strong)
      })
    let rest = summary.history.count - shown.count
    return table.lines(width: style.width, paint: paint)
      + (rest > 0 ? [paint("… and \(rest) earlier (-v shows them)", .quiet)] : [])
  }

  /// How the scores lie.
  var scores: [String] {
    guard !summary.scores.isEmpty else { return ["no metrics"] }
    return table(of: summary.scores, dimension: nil).lines(width: style.width, paint: paint)
  }

  /// How they lie within segments, a table a dimension.
  var segments: [[String]] {
    summary.segments.filter { !$0.scores.isEmpty }.map { dimension, scores in
      let most = style.verbosity == .verbose ? scores.count : BaselinePage.mostRows
      let rest = scores.count - min(most, scores.count)
      return table(of: Array(scores.prefix(most)), dimension: dimension)
        .lines(width: style.width, paint: paint)
        + (rest > 0 ? [paint("… and \(rest) more rows (-v shows them)", .quiet)] : [])
    }
  }

  /// What the reader of the file wants known.
  var warnings: [String] {
    summary.warnings.flatMap {
      TextWrap.lines(
        "warning: \(wording.sentence($0))", width: style.width, indentation: 0, hanging: 2
      ).map { paint($0, .doubtful) }
    }
  }

  private func table(of scores: [ScoreSummary], dimension: String?) -> TerminalTable {
    let titles = ["n", "mean", "sd", "min", "median", "max"]
    let dropOrder = ["sd": 2, "min": 0, "median": 3, "max": 1, "n": 4]
    var last: String?
    return TerminalTable(
      columns: [
        .init(title: dimension.map(wording.name) ?? "metric"),
        .init(title: dimension == nil ? "" : "metric", isElastic: true),
      ] + titles.map { .init(title: $0, alignsRight: true, dropOrder: dropOrder[$0]) }
        + [.init(title: "missing", alignsRight: true)],
      rows: scores.map { score in
        let unit = score.unit.map { " (\(HostileText.line($0, length: 16)))" } ?? ""
        let metric = wording.name(score.metric) + unit
        let segment = score.segment.map(wording.name)
        defer { last = segment }
        let first = segment.map { $0 == last ? "" : $0 } ?? metric
        return .init(
          cells: [first, segment == nil ? "" : metric] + numbers(of: score), role: .strong)
      })
  }

  /// The numbers of a row: as many decimals as its standard error makes worth while.
  private func numbers(of score: ScoreSummary) -> [String] {
    let halfWidth = score.standardDeviation.map { 2 * $0 / Double(score.count).squareRoot() }
    let decimals = min(6, Numerals.decimals(forHalfWidth: halfWidth ?? 0) ?? 3)
    func fixed(_ value: Double?) -> String {
      value.map { wording.numerals.fixed($0, decimals: decimals) } ?? ""
    }
    func plain(_ value: Double?) -> String { value.map { wording.numerals.short($0) } ?? "" }
    let share = Double(score.missing) / Double(max(1, score.count + score.missing))
    let missing =
      score.missing == 0
      ? "0" : "\(score.missing) (\(wording.numerals.short(share * 100, digits: 2)) %)"
    return [
      "\(score.count)", fixed(score.mean), fixed(score.standardDeviation), plain(score.minimum),
      plain(score.median), plain(score.maximum), missing,
    ]
  }
}
