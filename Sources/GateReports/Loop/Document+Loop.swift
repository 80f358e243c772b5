package import GateAnalyses

extension Document {
  /// Where a team stands on its way around the loop.
  ///
  /// - Parameters:
  ///   - standing: what was found.
  ///   - config: the thresholds, as they are named.
  ///   - record: the record, as it is named; nil where there is none.
  package init(_ standing: LoopStanding, config: String, record: String?) {
    let wording = LoopWording(standing: standing)
    let open = LoopStep.allCases.filter { standing.state(of: $0) == .open }
    self.init(
      outcome: standing.next == nil ? .good : open.isEmpty ? .neutral : .doubtful,
      headline: standing.next.map { "Next: " + wording.action(for: $0) }
        ?? "All is done: change one thing, and say what it is meant to do",
      evidence: standing.next.flatMap(wording.command).map { ["\(name: $0)"] } ?? [],
      facts: [
        Document.Fact("thresholds", "\(name: config)"),
        Document.Fact("record", record.map { "\(name: $0)" } ?? "none yet"),
        Document.Fact("runs", "\(standing.record.runCount)"),
      ],
      sections: [
        Document.Section(
          "The loop",
          [
            .table(
              DocumentTable(
                caption: "Every step of the loop and where it stands",
                columns: [.init("step"), .init("state")],
                rows: LoopStep.allCases.map { step in
                  DocumentTable.Row(
                    ["\(LoopWording.title(of: step))", "\(wording.state(of: step))"],
                    outcome: standing.state(of: step).outcome,
                    notes: wording.sentences(on: step))
                }))
          ])
      ])
  }
}

extension LoopStep.State {
  fileprivate var outcome: Document.Outcome {
    switch self {
    case .done: .good
    case .open: .doubtful
    case .missing: .neutral
    }
  }
}
