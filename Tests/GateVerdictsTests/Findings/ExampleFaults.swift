import GateRuns

@testable import GateVerdicts

extension FindingTests {
  static let exampleFaults = [
    Fault(
      "nothing in common", .nothingInCommon, .incomparable,
      "the two runs have no example in common"
    ) { $0.candidate.ids = $0.candidate.ids.map { "x-\($0)" } },
    Fault(
      "missing examples", .missingExamples, .incomparable,
      "2 examples are missing from the candidate: \"e3\", \"e5\"; "
        + "comparability.missingExamples allows 0"
    ) { $0.candidate.keep { $0 != 3 && $0 != 5 } },
    Fault(
      "a new example", .newExamples, .warning,
      "1 example is new in the candidate and not compared: \"e3\""
    ) { $0.baseline.keep { $0 != 3 } },
    Fault(
      "new examples that are forbidden", .newExamples, .incomparable,
      "5 examples are new in the candidate and not compared: \"e0\", \"e1\", \"e2\" and 2 more; "
        + "comparability.newExamples allows a share of 0.1"
    ) {
      $0.baseline.keep { $0 >= 5 }
      $0.thresholds.comparability.newExamples = .share(0.1)
    },
    Fault(
      "another question", .changedExamples, .incomparable,
      "1 example asks something else than in the baseline and is not compared: \"e7\"; "
        + "comparability.changedExamples allows 0"
    ) { $0.candidate.inputs?[7] = 900 },
    Fault(
      "another reference", .changedReferences, .incomparable,
      "2 examples are held against another reference than in the baseline and are not compared: "
        + "\"e7\", \"e9\"; comparability.changedReferences allows 0"
    ) {
      $0.candidate.references?[7] = 900
      $0.candidate.references?[9] = 901
    },
    Fault(
      "another prompt", .changedPrompts, .warning, "the prompt differs in 1 of 39 examples"
    ) {
      $0.candidate.prompts?[7] = 900
      $0.candidate.prompts?[8] = nil
    },
    Fault(
      "one question under several ids", .duplicateExamples, .warning,
      "2 inputs stand under several ids, which are not independent: \"e0\", \"e1\", \"e20\" and "
        + "2 more", remedy: .setCluster
    ) { runs in
      for (row, input) in [(20, 0), (21, 1), (22, 1)] {
        runs.baseline.inputs?[row] = input
        runs.candidate.inputs?[row] = input
      }
    },
    Fault(
      "ids in another case", .similarIDs, .incomparable,
      "1 id would match but for case or white space: \"e4\" and \"E4\""
    ) { $0.candidate.ids[4] = "E4" },
    Fault(
      "more trials", .unequalTrials, .warning,
      "1 example was scored more often in one run than in the other: \"e0\" in 1 trial of the "
        + "baseline and 2 of the candidate"
    ) { runs in
      runs.candidate.keep { $0 != 1 }
      runs.candidate.ids.append(contentsOf: ["e1", "e0"])
      for text in [1, 0] {
        runs.candidate.scores.append(0.5)
        runs.candidate.topics.append(text == 1 ? "odd" : "even")
        runs.candidate.inputs?.append(text)
        runs.candidate.references?.append(text)
        runs.candidate.outputs?.append(text + 500)
        runs.candidate.prompts?.append(text)
      }
    },
    Fault(
      "another segment", .changedSegments, .warning,
      "1 example changed topic between the runs; the baseline's value counts"
    ) {
      $0.candidate.topics[0] = "odd"
      $0.thresholds.metrics[0].segments = [
        SegmentRule(
          selector: SegmentSelector(dimension: "topic", value: nil),
          demand: Demand(margin: .absolute(0.5)))
      ]
    },
    Fault(
      "another cluster", .clusters, .warning,
      "1 example has several values of document in their rows; the baseline's first counts"
    ) {
      $0.thresholds.dataset.cluster = "document"
      $0.baseline.clusters = $0.baseline.ids.indices.map { "d\($0 / 2)" }
      $0.candidate.clusters = $0.baseline.clusters
      $0.candidate.clusters?[3] = "d9"
    },
    Fault(
      "no cluster", .clusters, .incomparable,
      "1 example has no \"document\", which dataset.cluster asks for: \"e3\""
    ) {
      $0.thresholds.dataset.cluster = "document"
      $0.baseline.clusters = $0.baseline.ids.indices.map { $0 == 3 ? nil : "d\($0 / 2)" }
      $0.candidate.clusters = $0.baseline.clusters
    },
  ]

  static let measureFaults = [
    Fault(
      "another judge", .differentMeasure, .incomparable,
      "judge differs, \"j-1\" in the baseline and \"j-2\" in the candidate, so that the scores are "
        + "not on one scale", remedy: .scoreAlike
    ) { $0.candidate.header.factors["judge"] = "j-2" },
    Fault(
      "a judge that one run does not state", .differentMeasure, .warning,
      "judge is \"j-1\" in the baseline, and the candidate does not state it, so that the scores "
        + "may not be on one scale", remedy: .nameFactor("judge")
    ) { $0.candidate.header.factors["judge"] = nil },
    Fault(
      "another dataset", .differentMeasure, .incomparable,
      "the dataset has several names: \"support-v3\" in thresholds.json, \"support-v3\" in the "
        + "baseline, \"support-v4\" in the candidate", remedy: .scoreAlike
    ) {
      $0.candidate.header.dataset = "support-v4"
      $0.thresholds.dataset.name = "support-v3"
    },
    Fault(
      "several factors at once", .isolation, .warning,
      "model and retriever.topK changed at once: the effect cannot be attributed to one of them"
    ) {
      $0.candidate.header.factors["model"] = "m-2"
      $0.candidate.header.factors["retriever.topK"] = "9"
    },
  ]
}
