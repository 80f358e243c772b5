package import GateAnalyses
package import GateRuns

/// Runs of a record, on their way into a report.
package struct RecordedRuns: Sendable {
  /// The record, as it is called.
  package var record: String
  /// The runs that are shown, newest first.
  package var runs: [RecordedRun]
  /// How many there are that could be shown.
  package var count: Int
  /// The dataset that is shown; nil for all.
  package var dataset: String?
  /// A metric of the runs, and its values by the number of the run; nil without one.
  package var metric: (name: MetricName, values: [Int: RecordedMetric])?

  /// Puts runs together.
  package init(
    record: String, runs: [RecordedRun], count: Int, dataset: String? = nil,
    metric: (name: MetricName, values: [Int: RecordedMetric])? = nil
  ) {
    self.record = record
    self.runs = runs
    self.count = count
    self.dataset = dataset
    self.metric = metric
  }
}

extension Document {
  /// The runs of a record, newest first.
  package init(_ list: RecordedRuns) {
    let page = RecordedRunsPage(list: list)
    self.init(
      headline: page.headline, evidence: page.evidence,
      facts: [
        Fact("record", "\(name: list.record)"),
        list.dataset.map { Fact("dataset", "\(name: $0)") },
        list.metric.map { Fact("metric", "\(name: $0.name.text)") },
      ].compactMap(\.self),
      sections: list.runs.isEmpty ? [] : [Section("Runs", [.table(page.table)])])
  }
}

/// The parts of a list of runs.
private struct RecordedRunsPage {
  let list: RecordedRuns

  var headline: DocumentText {
    list.runs.count < list.count
      ? "The newest \(list.runs.count) of \(list.count, "recorded run")"
      : list.count == 0 ? "No run is recorded" : "\(list.count, "recorded run")"
  }

  var evidence: [DocumentText] {
    list.runs.count < list.count ? ["\(name: "--limit") shows more"] : []
  }

  var table: DocumentTable {
    typealias Column = DocumentTable.Column
    let values: [Column] =
      list.metric == nil ? [] : [.numbers("value"), .numbers("interval", dropOrder: 2)]
    let showsDataset = list.dataset == nil && Set(list.runs.map(\.occasion.dataset)).count > 1
    let datasets = showsDataset ? [Column("dataset", isElastic: true, dropOrder: 1)] : []
    let columns =
      [Column("run"), Column("made"), Column("version", isElastic: true)] + datasets
      + values + [
        Column("verdict"), Column("baseline", dropOrder: 3),
        Column("change", isElastic: true, dropOrder: 0),
      ]
    let rows = list.runs.map { run in
      let occasion = run.occasion
      let metric = list.metric?.values[run.number]
      var cells: [DocumentText] = [
        "\(run.number)", "\(occasion.time.text)", "\(occasion.system ?? "")",
      ]
      if showsDataset { cells.append("\(occasion.dataset ?? "")") }
      if list.metric != nil {
        cells += [HistoryWording.value(metric), HistoryWording.interval(metric?.interval)]
      }
      cells += [
        HistoryWording.verdict(of: run), run.isAccepted ? "accepted" : "",
        "\(occasion.change ?? "")",
      ]
      return DocumentTable.Row(cells, outcome: HistoryWording.outcome(of: run))
    }
    return DocumentTable(caption: "Recorded runs, the newest first", columns: columns, rows: rows)
  }
}
