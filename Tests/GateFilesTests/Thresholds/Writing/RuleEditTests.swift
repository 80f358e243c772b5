import GateRuns
import GateText
import GateStatistics
import GateVerdicts
import Testing

@testable import GateFiles

@Suite struct RuleEditTests {
  private func edited(_ text: String, _ edits: RuleEdit...) throws -> String {
    try ThresholdsText(text, path: "t.json").edited(by: edits)
  }

  private static let team = """
    {
        "version": 1,
        "metrics": {
            "faithfulness": { "range": [0, 1],   "margin": 0.030 },
            "relevancy": {
                "objective": "Answers answer", "owner": "us",

                "range": [0, 1], "margin": 0.02,
                "segments": {
                    "topic=*": {},
                    "tier=critical": {
                        "minimum": 0.8
                    }
                }
            }
        }
    }
    """

  @Test func `A value is replaced where it stands`() throws {
    let text = try edited(
      RuleEditTests.team, RuleEdit(metric: "faithfulness", margin: .absolute(0.04)))
    #expect(
      text == RuleEditTests.team.replacing(#""margin": 0.030"#, with: #""margin": 0.04"#))
  }

  @Test(arguments: [
    (#""metrics": {"#, #""dataset": { "segments": ["tier"] }, "metrics": {"#),
    (
      #""dataset": { "id": "i" }, "metrics": {"#,
      #""dataset": { "id": "i", "segments": ["tier"] }, "metrics": {"#
    ),
    (
      #""dataset": { "segments": ["topic"] }, "metrics": {"#,
      #""dataset": { "segments": ["topic", "tier"] }, "metrics": {"#
    ),
    (
      #""dataset": { "segments": ["tier"] }, "metrics": {"#,
      #""dataset": { "segments": ["tier"] }, "metrics": {"#
    ),
  ])
  func `A dimension is added to the dataset where it lacks it`(
    _ before: String, _ after: String
  ) throws {
    let file = #"{ "version": 1, "metrics": { "m": { "margin": 1, "missing": "drop" } } }"#
    let text = try ThresholdsText(
      file.replacing(#""metrics": {"#, with: before, maxReplacements: 1), path: "t.json"
    ).edited(by: [], dividing: ["tier"])
    #expect(text == file.replacing(#""metrics": {"#, with: after, maxReplacements: 1))
  }

  @Test func `A value that is the same keeps its spelling`() throws {
    let edit = RuleEdit(
      metric: "faithfulness", range: ScoreRange(lower: 0, upper: 1), margin: .absolute(0.03))
    #expect(try edited(RuleEditTests.team, edit) == RuleEditTests.team)
  }

  @Test func `A key joins its neighbour on the line`() throws {
    let text = try edited(RuleEditTests.team, RuleEdit(metric: "faithfulness", minimum: 0.8))
    #expect(
      text
        == RuleEditTests.team.replacing(
          #""margin": 0.030 }"#, with: #""margin": 0.030, "minimum": 0.8 }"#))
  }

  @Test func `A key goes below a neighbour that has its own line`() throws {
    let edit = RuleEdit(
      metric: "relevancy", segment: SegmentSelector("tier=critical"), rationale: "money")
    #expect(
      try edited(RuleEditTests.team, edit)
        == RuleEditTests.team.replacing(
          #""minimum": 0.8"#,
          with: "\"minimum\": 0.8,\n                    \"rationale\": \"money\""))
  }

  @Test func `A key that comes before all others goes to the top`() throws {
    let edit = RuleEdit(
      metric: "relevancy", segment: SegmentSelector("tier=critical"), margin: .absolute(0.05))
    #expect(
      try edited(RuleEditTests.team, edit)
        == RuleEditTests.team.replacing(
          #""minimum": 0.8"#,
          with: "\"margin\": 0.05,\n                    \"minimum\": 0.8"))
  }

  @Test func `An empty object is filled`() throws {
    let edit = RuleEdit(
      metric: "relevancy", segment: SegmentSelector("topic=*"), margin: .absolute(0.06))
    #expect(
      try edited(RuleEditTests.team, edit)
        == RuleEditTests.team.replacing(#""topic=*": {}"#, with: #""topic=*": { "margin": 0.06 }"#))
  }

  @Test func `A segment is added last, laid out like the file`() throws {
    let why = "margin 0.05: an A/A run moves by 0.012; with 200 examples a drop of 0.045 is found"
    let edit = RuleEdit(
      metric: "relevancy", segment: SegmentSelector("topic=billing"), margin: .absolute(0.05),
      minimum: 0.7, rationale: why)
    let addition = [
      "},", #"    "topic=billing": {"#, #"        "margin": 0.05,"#, #"        "minimum": 0.7,"#,
      #"        "rationale": "\#(why)""#, "    }",
    ].joined(separator: "\n" + String(repeating: " ", count: 12))
    let before = "\"minimum\": 0.8\n                "
    #expect(
      try edited(RuleEditTests.team, edit)
        == RuleEditTests.team.replacing(before + "}", with: before + addition))
  }

  @Test func `A metric that the file lacks is added with its segments`() throws {
    let metric = RuleEdit(
      metric: "latency", objective: "Nobody waits", direction: .lowerIsBetter, unit: "s",
      margin: .relative(0.1), missing: .drop)
    let segment = RuleEdit(
      metric: "latency", segment: SegmentSelector("tier=critical"), maximum: 4)
    let text = try edited(
      #"{"version": 1, "metrics": {"f": {"range": [0, 1], "margin": 0}}}"#, metric, segment)
    #expect(
      text == #"{"version": 1, "metrics": {"f": {"range": [0, 1], "margin": 0}, "latency": "#
        + #"{ "objective": "Nobody waits", "direction": "lower", "unit": "s", "#
        + #""margin": { "relative": 0.1 }, "missing": "drop", "#
        + #""segments": { "tier=critical": { "maximum": 4 } } }}}"#)
  }

  @Test func `A dense file stays dense, and one with other line breaks keeps them`() throws {
    let edit = RuleEdit(metric: "f", minimum: 0.5, rationale: "why")
    #expect(
      try edited(#"{"version":1,"metrics":{"f":{"range":[0,1],"margin":0}}}"#, edit)
        == #"{"version":1,"metrics":{"f":{"rationale":"why","range":[0,1],"margin":0,"minimum":0.5}}}"#
    )
    let windows =
      "{\r\n\t\"version\": 1,\r\n\t\"metrics\": {\r\n\t\t\"f\": {\r\n\t\t\t\"range\": [0, 1],"
      + "\r\n\t\t\t\"margin\": 0\r\n\t\t}\r\n\t}\r\n}\r\n"
    #expect(
      try edited(windows, RuleEdit(metric: "f", minimum: 0.5))
        == windows.replacing("\"margin\": 0", with: "\"margin\": 0,\r\n\t\t\t\"minimum\": 0.5"))
  }

  @Test func `An edit that makes no sense is refused with its place`() throws {
    let text = try ThresholdsText(RuleEditTests.team, path: "t.json")
    let edit = RuleEdit(metric: "faithfulness", margin: .absolute(2))
    let problems = #expect(throws: ThresholdsProblems.self) { try text.edited(by: [edit]) }
    #expect(problems?.description.hasPrefix("t.json:4:56: a \"margin\" of 2 allows") == true)
  }

  // MARK: - Properties

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `Any edit of any layout reads as the edited value`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let thresholds = try RandomThresholds.make(using: &generator)
    let text = try layout(thresholds, using: &generator)
    #expect(text.thresholds.withoutPlaces == thresholds)
    var expected = thresholds
    var edits: [RuleEdit] = []
    var current = text
    for _ in 0..<3 {
      let edit = self.edit(of: expected, keys: 4, using: &generator)
      edits.append(edit)
      expected.apply(edit, to: try JSONDocument(Array(current.text.utf8), path: "t.json").root)
      current = try ThresholdsText(current.edited(by: [edit]), path: "t.json")
      #expect(current.thresholds.withoutPlaces == expected)
    }
    #expect(try text.edited(by: edits) == current.text)
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `What is not edited stays byte for byte`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let thresholds = try RandomThresholds.make(using: &generator)
    let before = try layout(thresholds, using: &generator)
    let edit = edit(of: thresholds, keys: 1, using: &generator)
    let old = Array(before.text.utf8)
    let new = Array(try before.edited(by: [edit]).utf8)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let removed = old[head..<old.count - min(tail, most)]
    // Only the old value may be gone, or the space in an empty object.
    let value = try value(of: edit, in: old) ?? []
    #expect(removed.allSatisfy { $0 <= 0x20 } || value.contains(removed))
  }

  private func value(of edit: RuleEdit, in text: [UInt8]) throws -> ArraySlice<UInt8>? {
    try text.withUnsafeBufferPointer { buffer in
      var range: Range<Int>?
      var offset = 0
      for key in edit.path + edit.members.map(\.key) {
        range = try ObjectLayout(of: buffer, at: offset).member(key)?.value
        guard let range else { return nil }
        offset = range.lowerBound
      }
      return range.map { text[$0] }
    }
  }

  private func layout(
    _ thresholds: Thresholds, using generator: inout SeededGenerator
  ) throws -> ThresholdsText {
    let breaks = [0...4, 1...3, 0...0, 1...1].randomElement(using: &generator) ?? 0...4
    let random = RandomLayout(
      breaks: breaks, lineEnd: Bool.random(using: &generator) ? "\n" : "\r\n")
    var literal = ThresholdsForm.file.write(thresholds)
    if case .object(var members) = literal {
      members.shuffle(using: &generator)
      literal = .object(members)
    }
    return try ThresholdsText(random.text(of: literal, using: &generator), path: "t.json")
  }

  private func edit(
    of thresholds: Thresholds, keys: Int, using generator: inout SeededGenerator
  ) -> RuleEdit {
    let names = thresholds.metrics.map(\.metric) + ["new"]
    let metric = names.randomElement(using: &generator) ?? "new"
    guard metric != "new" || thresholds.metrics.contains(where: { $0.metric == "new" }) else {
      return RuleEdit(
        metric: metric, direction: .lowerIsBetter, margin: .absolute(0.25), missing: .drop)
    }
    let selectors =
      ["tier=critical = 1", "topic=*", "tier=new"].map { SegmentSelector($0) } + [nil]
    let segment = selectors.randomElement(using: &generator) ?? nil
    var edit = RuleEdit(metric: metric, segment: segment)
    let size = Double.random(in: 0..<0.5, using: &generator)
    for key in (0..<(segment == nil ? 7 : 5)).shuffled(using: &generator).prefix(keys) {
      switch key {
      case 0: edit.margin = size < 0.25 ? .absolute(size) : .relative(size)
      case 1: edit.minimum = size / 2
      case 2: edit.maximum = 0.5 + size
      case 3: edit.rationale = "because \"\(size)\" 😀"
      case 4: edit.advisory = size < 0.25
      case 5: edit.reviewed = CalendarDate(year: 2026, month: 11, day: 28)
      default: edit.objective = "Nobody is \\ misled"
      }
    }
    return edit
  }
}

extension Thresholds {
  /// The thresholds after an edit, as a team would understand it: a segment that says nothing of its
  /// own follows its metric.
  fileprivate mutating func apply(_ edit: RuleEdit, to file: JSONNode) {
    let index =
      metrics.firstIndex { $0.metric == edit.metric }
      ?? {
        metrics.append(
          MetricRule(metric: edit.metric, demand: Demand()))
        return metrics.count - 1
      }()
    let old = metrics[index]
    guard let selector = edit.segment else {
      metrics[index].demand.apply(edit)
      metrics[index].rationale = edit.rationale ?? old.rationale
      metrics[index].objective = edit.objective ?? old.objective
      metrics[index].reviewed = edit.reviewed ?? old.reviewed
      metrics[index].direction = edit.direction ?? old.direction
      metrics[index].advisory = edit.advisory ?? old.advisory
      metrics[index].missing = edit.missing ?? old.missing
      for place in old.segments.indices {
        let own = file.object?["metrics"]?.object?[edit.metric]?.object?["segments"]?
          .object?[old.segments[place].selector.description]?.object
        if own?["margin"] == nil, let margin = edit.margin {
          metrics[index].segments[place].demand.margin = margin
        }
        if own?["advisory"] == nil, let advisory = edit.advisory {
          metrics[index].segments[place].advisory = advisory
        }
      }
      return
    }
    let place =
      old.segments.firstIndex { $0.selector == selector }
      ?? {
        metrics[index].segments.append(
          SegmentRule(
            selector: selector,
            demand: Demand(margin: old.demand.margin, basis: old.demand.basis),
            missing: old.missing, advisory: old.advisory))
        return old.segments.count
      }()
    metrics[index].segments[place].demand.apply(edit)
    if let rationale = edit.rationale { metrics[index].segments[place].rationale = rationale }
    if let advisory = edit.advisory { metrics[index].segments[place].advisory = advisory }
  }
}

extension Demand {
  fileprivate mutating func apply(_ edit: RuleEdit) {
    margin = edit.margin ?? margin
    minimum = edit.minimum ?? minimum
    maximum = edit.maximum ?? maximum
  }
}
