import GateRuns
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct ScoreVarianceTests {
  /// Six targets, each rated by four judges: Shrout & Fleiss 1979, table 2, doi
  /// 10.1037/0033-2909.86.2.420.
  private static let ratings: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test func `trials of one run give the one-way intraclass correlation`() throws {
    let scores = try scores(ofRuns: [Self.ratings])
    let variance = ScoreVariance(of: scores)
    #expect(variance.run == nil)
    // BMS 11.24, WMS 6.26: ICC(1,1) = 0.17.
    #expect(abs(try #require(variance.trial) - 6.26) < 0.005)
    #expect(abs(try #require(variance.intraclassCorrelation) - 0.1657) < 0.0001)
  }

  @Test func `runs as judges give the two-way intraclass correlation`() throws {
    let runs = (0..<4).map { judge in Self.ratings.map { [$0[judge]] } }
    let variance = ScoreVariance(of: try scores(ofRuns: runs))
    // BMS 11.24, JMS 32.49, EMS 1.02: ICC(2,1) = 0.29.
    #expect(abs(try #require(variance.trial) - 1.0194) < 0.0001)
    #expect(abs(try #require(variance.run) - (32.4861 - 1.0194) / 6) < 0.0001)
    #expect(abs(try #require(variance.example) - (11.2417 - 1.0194) / 4) < 0.0001)
    #expect(abs(try #require(variance.intraclassCorrelation) - 0.2898) < 0.0001)
  }

  @Test func `one score an example says nothing of trials`() throws {
    let variance = ScoreVariance(of: try scores(ofRuns: [Self.ratings.map { [$0[0]] }]))
    #expect(variance.example == nil && variance.run == nil && variance.trial == nil)
    #expect(variance.intraclassCorrelation == nil)
    #expect(abs(try #require(variance.total) - 8.0 / 3) < 1e-12)
  }

  @Test func `a component that would be negative is zero`() throws {
    // The examples agree better than their trials do.
    let variance = ScoreVariance(of: try scores(ofRuns: [[[0, 1], [1, 0], [0, 1], [1, 0]]]))
    #expect(variance.example == 0)
    #expect(variance.trial == 0.5)
    #expect(variance.intraclassCorrelation == 0)
  }

  @Test func `equal scores have no variance, and no correlation that could be said`() throws {
    let ones: [[Double]] = [[1], [1], [1]]
    let variance = ScoreVariance(of: try scores(ofRuns: [ones, ones]))
    #expect(variance.example == 0 && variance.run == 0 && variance.trial == 0)
    #expect(variance.intraclassCorrelation == nil)
  }

  @Test func `unequal numbers of trials are weighed as the one-way table does`() throws {
    let groups: [[Double]] = [[1, 2, 3], [4, 6], [7, 8, 9, 10]]
    let variance = ScoreVariance(of: try scores(ofRuns: [groups]))
    // Within: (2 + 2 + 5) / 6; between: (659 / 9) / 2; n0 = (9 − 29/9) / 2.
    let (within, between, n0) = (1.5, 659.0 / 18, (9 - 29.0 / 9) / 2)
    #expect(abs(try #require(variance.trial) - within) < 1e-12)
    #expect(abs(try #require(variance.example) - (between - within) / n0) < 1e-9)
  }

  private func scores(ofRuns runs: [[[Double]]]) throws -> RepeatedScores {
    let repeated = RepeatedRuns(runs.map(Run.of), usesClusters: false)
    return try #require(RepeatedScores(of: AnalyzedMetric("m", under: nil), in: repeated))
  }
}
