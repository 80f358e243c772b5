import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite struct LabelAnalysesTests {
  // MARK: - Agreement

  /// Three labelers of 60 answers on a scale of 1 to 5; the third says what chance says.
  private func labels(of third: (Int, Double, inout SeededNumbers) -> Double) -> [HumanLabel] {
    var numbers = SeededNumbers(4)
    return (0..<60).flatMap { place in
      let truth = Double(1 + place % 5)
      return [("anna", truth), ("ben", min(5, truth + (place % 7 == 0 ? 1 : 0)))].map {
        HumanLabel(
          example: "q\(place)", system: "v", metric: "f", value: $0.1, labeler: $0.0)
      } + [
        HumanLabel(
          example: "q\(place)", system: "v", metric: "f", value: third(place, truth, &numbers),
          labeler: "carl")
      ]
    }
  }

  private var gold: [HumanLabel] {
    (0..<40).map {
      HumanLabel(example: "q\($0)", system: "v", metric: "f", value: Double(1 + $0 % 5))
    }
  }

  @Test func `who labels by chance needs calibration, by gold and by the others`() throws {
    let guessing = labels { _, _, numbers in (1 + 5 * numbers.uniform()).rounded(.down) }
    for gold in [gold, []] {
      let metric = try #require(LabelAgreement(of: guessing, gold: gold).metrics.first)
      let standings = metric.labelers.map { [$0.name, $0.standing.rawValue] }
      #expect(
        standings == [["anna", "agrees"], ["ben", "agrees"], ["carl", "needsCalibration"]]
          || (gold.isEmpty && standings.last == ["carl", "needsCalibration"]))
      #expect(metric.pairs.count == 3 && metric.isOrdinal)
    }
  }

  @Test func `labels of the labeler gold are gold`() throws {
    var all = labels { _, truth, _ in truth }
    for label in gold {
      var label = label
      label.labeler = "Gold"
      all.append(label)
    }
    let metric = try #require(LabelAgreement(of: all).metrics.first)
    #expect(metric.labelers.map(\.name) == ["anna", "ben", "carl"])
    #expect(metric.labelers.allSatisfy { $0.gold?.shared == 40 })
  }

  @Test func `two kinds of label are no scale, and one labeler agrees with nobody`() throws {
    let single = (0..<30).map {
      HumanLabel(example: "q\($0)", metric: "f", value: Double($0 % 2), labeler: "anna")
    }
    let metric = try #require(LabelAgreement(of: single).metrics.first)
    #expect(!metric.isOrdinal && metric.shared == 0 && metric.alpha?.estimate == nil)
  }

  // MARK: - Sampling

  private func run(_ count: Int, seed: UInt64 = 9) -> Run {
    var numbers = SeededNumbers(seed)
    let scores = (0..<count).map { _ in numbers.uniform() }
    let others = (0..<count).map { _ in numbers.uniform() }
    return .of(["f": scores.map { [$0] }, "g": others.map { [$0] }])
  }

  private let thresholds = Thresholds(
    metrics: ["f", "g"].map {
      MetricRule(
        metric: $0, range: ScoreRange(lower: 0, upper: 1) ?? .unbounded,
        demand: Demand(minimum: 0.6))
    })

  @Test func `six in ten are drawn by chance, the others for certain`() {
    let sampling = LabelSampling(of: run(500), under: thresholds, size: 50)
    let random = sampling.items.filter { $0.choice == .random }
    #expect(sampling.items.count == 50 && random.count == 30)
    #expect(random.allSatisfy { abs($0.probability - 30.0 / 480) < 1e-12 })
    #expect(
      sampling.items.filter { $0.choice != .random }.allSatisfy { $0.probability == 1 })
    #expect(Set(sampling.items.map(\.choice)) == [.random, .disagreement, .limit])
  }

  @Test func `a next round goes on where the last one ended`() {
    let run = run(500)
    let first = LabelSampling(of: run, under: thresholds, size: 50)
    let known = Set(first.items.map(\.example))
    let second = LabelSampling(of: run, under: thresholds, size: 50, labelled: known)
    let both = LabelSampling(of: run, under: thresholds, size: 100)
    #expect(second.items.count == 50 && second.labelled == 50)
    #expect(known.isDisjoint(with: second.items.map(\.example)))
    #expect(known.union(second.items.map(\.example)).isSuperset(of: both.items.map(\.example)))
  }

  @Test func `all are chosen where there are no more`() {
    let sampling = LabelSampling(of: run(20), under: thresholds, size: 50)
    #expect(sampling.items.count == 20 && sampling.items.allSatisfy { $0.probability == 1 })
  }

  @Test func `weighted by their probabilities, those chosen stand for all`()
    throws
  {
    var errors: [Double] = []
    for seed in 0..<60 {
      var numbers = SeededNumbers(UInt64(seed))
      let scores = (0..<400).map { _ in numbers.uniform() }
      let run = Run(
        exampleIDs: scores.indices.map { "q\(seed)-\($0)" },
        metrics: [
          ScoreColumn(metric: "f", scores: scores.map { Score($0) }),
          ScoreColumn(metric: "g", scores: scores.map { Score($0 * $0) }),
        ])
      let sampling = LabelSampling(of: run, under: thresholds, size: 60)
      let known = Dictionary(uniqueKeysWithValues: zip(run.exampleIDs, scores))
      let weights = sampling.items.map { 1 / $0.probability }
      let mean =
        zip(sampling.items, weights).reduce(0) { $0 + (known[$1.0.example] ?? 0) * $1.1 }
        / weights.reduce(0, +)
      errors.append(mean - scores.reduce(0, +) / 400)
    }
    let sample = try Sample(errors)
    #expect(abs(sample.mean) < 4 * (sample.standardError ?? 0))
  }

  // MARK: - Calibration

  /// A run whose labels are high where the score is over 0.7, but for one in ten.
  private func calibration(
    _ count: Int, cut: Double = 0.7, noise: Double = 0.1, rule: MetricRule? = nil
  ) -> LabelCalibration {
    var numbers = SeededNumbers(UInt64(count))
    let scores = (0..<count).map { _ in numbers.uniform() }
    let run = Run.of(["f": scores.map { [$0] }])
    let labels = zip(run.exampleIDs, scores).map { id, score in
      let isGood = (score > cut) != (numbers.uniform() < noise)
      return HumanLabel(example: id, metric: "f", value: isGood ? 1 : 0, judge: "j-1")
    }
    let all = HumanLabels(file: FileFingerprint(path: "l", sha256: ""), labels: labels)
    return LabelCalibration(LabelledScores(all, of: run, rule ?? thresholds.metrics[0]))
  }

  @Test func `the recommended limit is where answers turn good`() throws {
    let calibration = calibration(300)
    let recommended = try #require(calibration.recommendation)
    #expect(abs(recommended.limit.point - 0.7) < 0.03)
    #expect(try #require(recommended.limit.interval).contains(0.7))
    #expect((recommended.crossValidated?.youden ?? 0) > 0.6)
    #expect(calibration.current?.limit == 0.6 && calibration.scores.judges == ["j-1"])
    // The limit in force keeps answers that people find bad.
    let missed = try #require(calibration.current?.confusion.falseNegatives)
    #expect(missed > recommended.confusion.falseNegatives)
  }

  @Test func `the curve has steps from 200 labels on, and before is logistic`() throws {
    guard case .isotonic(let steps, _) = try #require(calibration(200).curve) else {
      Issue.record("no steps")
      return
    }
    #expect(
      zip(steps.steps, steps.steps.dropFirst()).allSatisfy { $0.probability < $1.probability })
    guard case .platt(let curve) = try #require(calibration(100).curve) else {
      Issue.record("no logistic curve")
      return
    }
    #expect(curve.probability(at: 0.95) > 0.7 && curve.probability(at: 0.2) < 0.3)
  }

  @Test func `few labels calibrate nothing`() {
    let calibration = calibration(15)
    #expect(calibration.curve == nil && calibration.recommendation == nil)
  }

  @Test func `what is kept of a calibration is a limit, with the judge, the day and the labels`()
    throws
  {
    let calibration = calibration(300)
    let date = try #require(CalendarDate("2026-11-28"))
    let settled = LimitCalibration(judge: "j-2", date: date, labels: 300)
    guard case .limit(let limit, settled) = calibration.record(judge: "j-2", date: date) else {
      Issue.record("nothing is kept")
      return
    }
    let recommended = try #require(calibration.recommendation)
    #expect(limit == recommended.written && "\(limit)".count <= 6)
    // The written limit flags the very same answers.
    let answers = calibration.scores.answers.map(\.score)
    #expect(
      answers.map { $0 < limit } == answers.map { $0 < recommended.limit.point })
  }

  @Test func `where less is better the limit that is kept is a maximum`() throws {
    let rule = MetricRule(
      metric: "f", direction: .lowerIsBetter, range: ScoreRange(lower: 0, upper: 1) ?? .unbounded,
      demand: Demand(maximum: 0.9))
    let calibration = calibration(300, rule: rule)
    let recommended = try #require(calibration.recommendation)
    #expect(abs(recommended.written - 0.7) < 0.03)
    #expect(abs(recommended.written - recommended.limit.point) < 0.01)
  }

  @Test func `nothing is kept without a judge, of few labels, and of a metric that tells nothing`()
    throws
  {
    let date = try #require(CalendarDate("2026-11-28"))
    #expect(calibration(300).record(judge: nil, date: date) == .nothing(.judge))
    #expect(calibration(300).record(judge: " ", date: date) == .nothing(.judge))
    #expect(calibration(15).record(judge: "j-1", date: date) == .nothing(.labels))
    #expect(calibration(300, noise: 0.5).record(judge: "j-1", date: date) == .nothing(.limit))
  }

  @Test func `bins hold every answer once`() {
    let calibration = calibration(137)
    #expect(calibration.bins.reduce(0) { $0 + $1.count } == 137)
    #expect(calibration.bins.allSatisfy { $0.count >= 7 })
  }

  @Test func `the answers that metric and people see most differently come first`() {
    let run = Run.of(["f": [[0.9], [0.1], [0.5], [0.6]]])
    let labels = zip(run.exampleIDs, [0.0, 1, 0.5, 0.6]).flatMap { id, value in
      [("anna", value), ("ben", id == run.exampleIDs[3] ? 0 : value)].map {
        HumanLabel(example: id, metric: "f", value: $0.1, labeler: $0.0)
      }
    }
    let all = HumanLabels(file: FileFingerprint(path: "l", sha256: ""), labels: labels)
    let found = LabelDisagreements(LabelledScores(all, of: run, thresholds.metrics[0]))
    #expect(found.metric.prefix(2).map(\.answer.example) == Array(run.exampleIDs.prefix(2)))
    #expect(found.labelers.map(\.answer.example) == [run.exampleIDs[3]] && found.shared == 4)
  }
}
