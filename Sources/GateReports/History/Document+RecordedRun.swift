package import GateAnalyses
import GateRuns

extension Document {
  /// A run that a log tells of: its values, as there is no result to render.
  package init(_ run: RecordedRun, metrics: [RecordedMetric]) {
    let rows = metrics.map { metric in
      DocumentTable.Row(["\(name: metric.name.text)", HistoryWording.value(metric)])
    }
    self.init(
      headline: HistoryWording.name(of: run) + ": \(metrics.count, "value"), known from a log",
      facts: [HistoryWording.facts(of: run, as: "run")],
      sections: [
        Section(
          "Metrics",
          [
            .table(
              DocumentTable(
                caption: "The values of the run",
                columns: [.init("metric", isElastic: true), .numbers("value")], rows: rows))
          ])
      ])
  }
}
