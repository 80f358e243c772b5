import GateText
internal import GateRuns
internal import GateVerdicts

extension ThresholdsForm {
  /// A margin: `0.03`, or `{ "relative": 0.1 }`.
  static let margin = Coding<Margin>(
    .either([.number(.atLeast(0)), .object(relativeMargin.form)]),
    read: { node, problems in
      node.number.map(Margin.absolute)
        ?? relativeMargin.read(node, &problems).map(Margin.relative)
    },
    write: { margin in
      switch margin {
      case .absolute(let margin): .init(margin)
      case .relative(let fraction): relativeMargin.write(fraction)
      }
    })

  private static let relativeMargin = Record(
    "A margin relative to the magnitude of the baseline's mean, or other statistic.",
    standard: 0.0,
    settings: [
      Setting(
        "relative", \.self, .real(.atLeast(0)), weaker: .larger, required: true,
        "The margin as a fraction.", example: 0.1,
        insteadOf: ["percent", "percentage", "fraction", "ratio", "relativeTo"])
    ])

  /// A weight; one that would turn a ranking round is none.
  static let weight = Coding<Double>(
    .number(.positive),
    read: { node in node.number.flatMap { NumberForm.positive.accepts($0) ? $0 : nil } },
    write: { .init($0) })

  /// The values of a score, either end null where it is open: `[0, null]`.
  static let range = Coding<ScoreRange>(
    .list(ListForm(of: .either([.number(.any), .null]), minimumCount: 2, maximumCount: 2)),
    read: readRange,
    write: { range in
      .array([range.lower, range.upper].map { .init($0.isFinite ? $0 : nil) })
    })

  /// The two ends of something, in order: `[1, 5]`.
  static let closedRange = Coding<ScoreRange>(
    .list(ListForm(of: .number(.any), minimumCount: 2, maximumCount: 2)),
    read: { node in
      let ends = node.array?.compactMap(\.number) ?? []
      return ends.count == 2 ? ScoreRange(lower: ends[0], upper: ends[1]) : nil
    }, write: range.write)

  private static func readRange(
    _ node: JSONNode, _ problems: inout ProblemList
  ) -> ScoreRange? {
    guard let ends = node.array, ends.count == 2,
      ends.allSatisfy({ $0.isNull || $0.number != nil })
    else { return nil }
    let lower = ends[0].number ?? -.infinity
    let upper = ends[1].number ?? .infinity
    for end in ends where end.number.map({ abs($0) > Score.largestMagnitude }) ?? false {
      problems.add(
        at: end.position, "\(end.inWords) is too large for a score",
        do: "write null for an end that is open")
      return nil
    }
    if let range = ScoreRange(lower: lower, upper: upper) { return range }
    let turned = "[\(JSONValue.text(of: upper)), \(JSONValue.text(of: lower))]"
    problems.add(
      at: node.position, "\"range\" runs from its smallest to its largest value",
      do: lower > upper ? "write \(turned)" : "the two ends must differ")
    return nil
  }
}
