import GateRuns
import Testing

@testable import GateFiles

@Suite struct ScoreGateLinesTests {
  @Test func `A run is written in the order of the format`() {
    let run = Run(
      header: RunHeader(dataset: "d", system: "v1", factors: ["prompt": "p", "judge": "j"]),
      exampleIDs: ["b", "a", "a"],
      metrics: [
        ScoreColumn(metric: "s", scores: [.value(0.5), .value(1), .missing(.notANumber)]),
        ScoreColumn(
          metric: "r", scores: [.missing(.empty), .missing(.reported("timeout")), .value(-0.25)]),
      ],
      segments: [SegmentColumn(dimension: "topic", labels: ["x", nil, nil])],
      clusters: ["c", nil, nil],
      texts: TextSource { row in
        row == 0 ? ExampleTexts(input: "Why\n\"?\"", output: "\u{1}\\") : ExampleTexts()
      })
    let text = String(decoding: ScoreGateLines.write(run), as: UTF8.self)
    #expect(
      text == #"""
        {"scoregate":1,"dataset":"d","system":"v1","factors":{"judge":"j","prompt":"p"}}
        {"id":"a","scores":{"r":-0.25,"s":null},"trial":1,"missing":{"s":"NaN"}}
        {"id":"a","scores":{"r":null,"s":1},"trial":2,"missing":{"r":"timeout"}}
        {"id":"b","scores":{"r":null,"s":0.5},"segments":{"topic":"x"},"cluster":"c","input":"Why\n\"?\"","output":"\u0001\\"}

        """#)
  }

  @Test(arguments: 0..<60)
  func `Reading what was written gives the same run`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let run = RandomRun.make(using: &generator)
    let written = ScoreGateLines.write(run)
    let file = try ScoreFile.read(written, path: "written")
    #expect(file.format == .scoreGate)
    #expect(ScoreGateLines.write(file.run) == written)
    #expect(file.run.header == run.header)
    #expect(RandomRun.rows(of: file.run) == RandomRun.rows(of: run))
  }

  @Test(arguments: 0..<20)
  func `The order of the rows does not matter`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let run = RandomRun.make(using: &generator)
    let order = Array(0..<run.rowCount).shuffled(using: &generator)
    let texts = run.texts
    let shuffled = Run(
      header: run.header, exampleIDs: order.map { run.exampleIDs[$0] },
      metrics: run.metrics.map { metric in
        ScoreColumn(metric: metric.metric, scores: order.map { metric[$0] })
      },
      segments: run.segments.map { segment in
        SegmentColumn(dimension: segment.dimension, labels: order.map { segment[$0] })
      },
      clusters: run.clusters.map { clusters in order.map { clusters[$0] } },
      texts: TextSource { texts[order[$0]] })
    #expect(ScoreGateLines.write(shuffled) == ScoreGateLines.write(run))
  }

  @Test(arguments: [
    MissingReason.empty, .notANumber, .infinite, .tooLarge, .outOfRange(-0.1), .outOfRange(1e20),
    .unreadable("judge said so"), .reported("timeout"), .reported("it is out of range"),
  ])
  func `A reason survives its words`(reason: MissingReason) {
    #expect(MissingReason(words: reason.description) == reason)
  }
}
