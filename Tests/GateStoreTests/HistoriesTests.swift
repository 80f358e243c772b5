import GateAnalyses
import GateRuns
import GateVerdicts
import Testing

@testable import GateStore

@Suite struct HistoriesTests {
  private func entry(
    _ name: String, _ value: Double, _ time: String, system: String? = "v1",
    dataset: String? = "support", change: String? = nil
  ) throws -> LogEntry {
    let time = try #require(Timestamp(time))
    return try #require(
      LogEntry(
        occasion: LogEntry.Occasion(
          time: time, system: system, dataset: dataset, change: change),
        name: MetricName(name), value: value))
  }

  @Test func `a history has the values in time, with their intervals and the baselines`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([
      .sample(
        system: "v2", created: "2026-01-02", change: "Re-ranking", value: 0.9, candidate: "d",
        fingerprint: "2", isAccepted: true),
      .sample(system: "v1", created: "2026-01-01", value: 0.8, fingerprint: "1"),
    ])
    let histories = try store.histories()
    #expect(histories.map(\.metric) == ["latency.p95", "quality"])
    #expect(histories.map(\.direction) == [.lowerIsBetter, .higherIsBetter])
    let quality = try #require(histories.last)
    #expect(quality.dataset == "support")
    #expect(
      quality.points == [
        HistoryPoint(
          timestamp: "2026-01-01", seconds: 1_767_225_600, system: "v1", value: 0.8, lower: 0.78,
          upper: 0.8200000000000001, count: 100),
        HistoryPoint(
          timestamp: "2026-01-02", seconds: 1_767_312_000, system: "v2", value: 0.9, lower: 0.88,
          upper: 0.92, count: 100, change: "Re-ranking", isAcceptedBaseline: true),
      ])
  }

  @Test func `the scope is overall, one segment or everything`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([.sample(), .sample(dataset: nil, fingerprint: "g")])
    #expect(try store.histories(of: ["quality"], dataset: "support").count == 1)
    #expect(
      try store.histories(scope: .segment("topic=billing"), dataset: "support").map(\.segment)
        == ["topic=billing"])
    #expect(
      try store.histories(scope: .everything).map(\.dataset)
        == [nil, nil, nil, "support", "support", "support"])
    #expect(try store.histories(of: ["nothing"]).isEmpty)
  }

  @Test func `a run that is recorded several times is one point`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([
      .sample(system: nil, created: nil, fingerprint: "1"),
      .sample(system: "v1", created: nil, fingerprint: "2", isAccepted: true),
    ])
    _ = try store.add([
      entry("quality", 0.8, "2027-01-15T08:00:00Z", system: nil),
      entry("quality", 0.7, "2026-01-01"),
    ])
    let points = try #require(store.histories(of: ["quality"]).first).points
    #expect(points.map(\.value) == [0.7, 0.8])
    #expect(points.map(\.system) == ["v1", "v1"])
    #expect(points.map(\.isAcceptedBaseline) == [false, true])
  }

  @Test func `a log is added once, and what it shares with results stays out`() throws {
    let store = try StoreFolder().store()
    _ = try store.record([.sample()])
    let known = try entry("quality", 0.8, "2026-11-23T08:00:00Z")
    let log = [
      known, try entry("quality", 0.75, "2026-10-01"), try entry("speed", 1, "2026-10-01"),
      try entry("quality", 0.76, "2026-10-01"),
    ]
    #expect(try store.add(log) == (values: 3, runs: 2))
    #expect(try store.add(log) == (values: 0, runs: 0))
    #expect(try store.add(log + [entry("cost", 2, "2026-10-01")]) == (values: 1, runs: 0))
    #expect(
      try store.entries(metrics: ["quality"]).map(\.name.text)
        == ["quality", "quality", "quality", "quality[topic=billing]"])
    #expect(try store.metrics(of: 2).map(\.name.text) == ["quality", "speed", "cost"])
    #expect(try store.run(2)?.judgement == nil)
  }

  @Test func `the log of one record makes another record with the same log`() throws {
    let first = try StoreFolder().store()
    _ = try first.record([
      .sample(), .sample(fingerprint: "twice"), .sample(system: nil, value: 0.1, fingerprint: "g"),
    ])
    _ = try first.add([entry("a[b=c]", -1e-300, "2026-01-01", change: "\"quoted\", and\r\nmore")])
    let second = try StoreFolder().store()
    _ = try second.add(first.entries().reversed())
    #expect(try second.entries() == first.entries())
  }
}
