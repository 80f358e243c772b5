import GRDB
import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateStore

@Suite struct RecordingTests {
  @Test func `a result comes back as it was recorded`() throws {
    let store = try StoreFolder().store()
    let recording = Recording.sample(change: "Re-ranking", verdict: .blocked)
    #expect(try store.record([recording]) == [Store.Receipt(number: 1, isNew: true)])
    var run = recording.run
    run.number = 1
    #expect(try store.run(1) == run)
    #expect(try store.result(of: 1) == recording.json)
    #expect(try store.checks(of: 1) == recording.result.checks.map { RecordedCheck($0) })
    #expect(try store.metrics(of: 1) == RecordedMetric.values(of: recording.result))
  }

  @Test func `values are the means of the candidate, with the interval where a limit gives one`() {
    let values = RecordedMetric.values(of: Recording.sample(value: 0.8).result)
    #expect(values.map(\.name.text) == ["quality[topic=billing]", "quality", "latency.p95"])
    #expect(values.map(\.value) == [0.4, 0.8, 3])
    #expect(values.map { $0.interval != nil } == [false, true, false])
    #expect(values.map(\.count) == [40, 100, 0])
    #expect(values[2].unit == "s" && values[2].direction == .lowerIsBetter)
  }

  @Test func `the same result twice changes nothing`() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    _ = try store.record([.sample()])
    #expect(
      try store.record([.sample(), .sample(fingerprint: "g")]) == [
        Store.Receipt(number: 1, isNew: false), Store.Receipt(number: 2, isNew: true),
      ])
    #expect(try store.record([.sample()]) == [Store.Receipt(number: 1, isNew: false)])
    #expect(try store.runCount() == 2)
    #expect(try store.run(1)?.isAccepted == false)
  }

  @Test func `a run that is accepted later on is marked, and stays marked`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([.sample()])
    _ = try store.record([.sample(isAccepted: true)])
    _ = try store.record([.sample()])
    #expect(try store.run(1)?.isAccepted == true)
    #expect(try store.runCount() == 1)
  }

  @Test func `a run without a time gets that of its record`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([.sample(created: nil), .sample(created: "yesterday", fingerprint: "g")])
    #expect(
      try store.runs().map(\.occasion.time.text)
        == Array(repeating: "2027-01-15T08:00:00Z", count: 2))
  }

  @Test func `runs come newest first, by what was asked for`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([
      .sample(system: "v1", created: "2026-01-02", fingerprint: "1"),
      .sample(system: "v3", created: "2026-01-04", dataset: "other", fingerprint: "2"),
      .sample(system: "v2", created: "2026-01-03T00:30:00+01:00", fingerprint: "3"),
    ])
    #expect(try store.runs().map(\.occasion.system) == ["v3", "v2", "v1"])
    #expect(try store.runs(.init(dataset: "support")).map(\.occasion.system) == ["v2", "v1"])
    #expect(try store.runs(.init(system: "v3")).map(\.number) == [2])
    #expect(try store.runs(.init(metric: "quality[topic=billing]"), limit: 2).count == 2)
    #expect(try store.runs(.init(metric: "quality[topic=returns]")).isEmpty)
    #expect(try store.datasets() == ["other", "support"])
    #expect(try store.metricNames() == ["latency.p95", "quality"])
  }

  @Test func `a failure leaves nothing behind`() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    try folder.database().write { try $0.execute(sql: "DROP TABLE intents; DROP TABLE results") }
    #expect(throws: StoreProblem.self) { try store.record([.sample()]) }
    #expect(try store.runCount() == 0)
  }

  @Test func `what is removed takes all that is known of it along`() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    _ = try store.record([.sample(fingerprint: "1"), .sample(fingerprint: "2", isAccepted: true)])
    let outcome = try store.prune(.keepingNewest(0))
    #expect(outcome == Store.PruningOutcome(removed: 1, kept: 1, spared: 1))
    for table in ["results", "metrics", "checks", "factors"] {
      let runs = try folder.database().read { database in
        try Int.fetchSet(database, sql: "SELECT run FROM \(table)")
      }
      #expect(runs == [2], "\(table)")
    }
    #expect(try store.record([.sample(fingerprint: "3")]).map(\.number) == [3], "no number twice")
  }

  @Test func `runs are removed by number a dataset, or by age, and only told in a rehearsal`()
    throws
  {
    let store = try StoreFolder().store()
    _ = try store.record(
      (1...4).flatMap { day in
        ["a", "b"].map { dataset in
          .sample(
            created: "2026-01-0\(day)", dataset: dataset, fingerprint: "\(dataset)\(day)",
            isAccepted: day == 1 && dataset == "a")
        }
      })
    let before = Timestamp("2026-01-03")?.seconds ?? 0
    #expect(
      try store.prune(.madeBefore(before), isRehearsal: true)
        == Store.PruningOutcome(removed: 3, kept: 5, spared: 1))
    #expect(try store.runCount() == 8)
    #expect(
      try store.prune(.keepingNewest(3)) == Store.PruningOutcome(removed: 1, kept: 7, spared: 1))
    #expect(try store.runs(.init(dataset: "a")).count == 4)
    #expect(
      try store.prune(.madeBefore(before)) == Store.PruningOutcome(removed: 2, kept: 5, spared: 1))
  }
}
