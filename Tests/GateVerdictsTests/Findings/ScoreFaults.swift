import GateRuns

@testable import GateVerdicts

extension FindingTests {
  static let scoreFaults = [
    Fault(
      "another judge by its scores", .judgeShift, .incomparable,
      "quality: 20 answers are the same in both runs, yet their scores changed by -0.1000 "
        + "(95 % interval -0.1000 … -0.1000); of the whole change of -0.0500, -0.0500 comes from "
        + "answers that did not change", remedy: .scoreWithOneJudge
    ) { runs in
      for row in 0..<20 {
        runs.candidate.outputs?[row] = row
        runs.candidate.scores[row] = runs.baseline.scores[row] - 0.1
      }
    },
    Fault(
      "a shift that is not proven", .judgeShift, .warning,
      "quality: 8 answers are the same in both runs, yet their scores changed by -0.100 "
        + "(95 % interval -0.145 … -0.055); of the whole change of -0.020, -0.020 comes from "
        + "answers that did not change"
    ) { runs in
      for row in 0..<8 {
        runs.candidate.outputs?[row] = row
        runs.candidate.scores[row] = runs.baseline.scores[row] - (row % 2 == 0 ? 0.05 : 0.15)
      }
    },
    Fault(
      "a shift that may be", .judgeShift, .warning,
      "quality: 20 answers are the same in both runs, yet their scores changed by -0.1000 "
        + "(95 % interval -0.1000 … -0.1000); of the whole change of -0.0500, -0.0500 comes from "
        + "answers that did not change"
    ) { runs in
      runs.thresholds.comparability.judgeShift = .warn
      for row in 0..<20 {
        runs.candidate.outputs?[row] = row
        runs.candidate.scores[row] = runs.baseline.scores[row] - 0.1
      }
    },
    Fault(
      "ratings for fractions", .otherUnit, .incomparable,
      "quality seems to have another unit in the candidate: 100 % of its scores lie outside of the "
        + "range [0, 1], and none of the baseline's", remedy: .scoreOnOneScale
    ) { $0.candidate.scores = $0.candidate.scores.map { 1 + 4 * $0 } },
    Fault(
      "ratings without a range", .otherUnit, .incomparable,
      "quality seems to have another unit in each run: the median is 0.6 in the baseline and 3.44 in the "
        + "candidate", remedy: .scoreOnOneScale
    ) {
      $0.thresholds.metrics[0].range = .unbounded
      $0.candidate.scores = $0.candidate.scores.map { 1 + 4 * $0 }
    },
    Fault(
      "milliseconds for seconds", .otherUnit, .incomparable,
      "quality seems to have another unit in each run: the median is 600 in the baseline and 0.61 in the "
        + "candidate", remedy: .scoreOnOneScale
    ) {
      $0.thresholds.metrics[0].range = .unbounded
      $0.baseline.scores = $0.baseline.scores.map { 1000 * $0 }
    },
    Fault(
      "a score out of range by rounding", .outOfRange, .warning,
      "quality: scores outside of the range [0, 1] count as missing: 1 of 40 in the candidate "
        + "(1.0000001)"
    ) { $0.candidate.scores[3] = 1.0000001 },
    Fault(
      "scores out of range", .outOfRange, .warning,
      "quality: scores outside of the range [0, 1] count as missing: 2 of 40 in the candidate "
        + "(-3 to 87)"
    ) {
      $0.candidate.scores[3] = 87
      $0.candidate.scores[4] = -3
    },
    Fault(
      "missing scores", .missingScores, .warning,
      "quality lacks scores: none in the baseline, 1 of 40 in the candidate (2.5 %: 1 NaN)"
    ) { $0.candidate.scores[3] = .nan },
  ]

  static let patternFaults = [
    Fault(
      "one file", .identicalRuns, .warning,
      "baseline and candidate are the same file, so that the comparison shows nothing"
    ) { $0.candidate.sha256 = $0.baseline.sha256 },
    Fault(
      "the same scores", .identicalRuns, .warning,
      "1 metric has the same scores in all 40 examples of both runs: the candidate may not be a new "
        + "scoring"
    ) { $0.candidate.scores = $0.baseline.scores },
    Fault(
      "one shift everywhere", .constantShift, .warning,
      "quality changed by exactly -0.1 in each of 40 examples: that is a metric that was computed "
        + "otherwise, not a system that changed"
    ) { $0.candidate.scores = $0.baseline.scores.map { $0 - 0.1 } },
    Fault(
      "one value everywhere", .constantMetric, .warning,
      "quality is 1 in every score of both runs: it tells no answer from another"
    ) { runs in
      runs.baseline.scores = runs.baseline.scores.map { _ in 1 }
      runs.candidate.scores = runs.baseline.scores
    },
    Fault(
      "the best value nearly everywhere", .saturatedMetric, .warning,
      "quality has its best value, 1, in 98 % of the baseline's scores and 98 % of the candidate's: "
        + "it can show a fall, and hardly an improvement"
    ) { runs in
      runs.baseline.scores = runs.baseline.scores.indices.map { $0 == 3 ? 0.5 : 1 }
      runs.candidate.scores = runs.baseline.scores.indices.map { $0 == 4 ? 0.5 : 1 }
    },
    Fault(
      "worse in every topic, better by the plain means", .simpson, .warning,
      "quality: the difference of the runs' plain means is +0.053, yet every topic is worse: "
        + "even -0.02, odd -0.01; a dashboard shows the plain means, and those are over other "
        + "examples, or others are missing, in each run"
    ) { runs in
      // Even questions are hard, and the candidate lacks half of them.
      for row in runs.baseline.ids.indices {
        let wobble = Double(row % 8 / 2) / 1000 - 0.0015
        runs.baseline.scores[row] = row % 2 == 0 ? 0.3 : 0.7
        runs.candidate.scores[row] =
          runs.baseline.scores[row] - (row % 2 == 0 ? 0.02 : 0.01) + wobble
      }
      runs.candidate.keep { $0 % 4 != 0 || $0 >= 40 }
      runs.thresholds.comparability.missingExamples = .share(0.5)
    },
  ]
}
