import GateRuns
import GateStatistics
import Testing

@testable import GateVerdicts

/// One thing that is wrong with two runs, and what has to be found.
struct Fault: CustomTestStringConvertible {
  let testDescription: String
  let kind: FindingKind
  let severity: FindingSeverity
  let text: String
  let remedy: Remedy?
  let spoil: @Sendable (inout TwoRuns) -> Void

  init(
    _ description: String, _ kind: FindingKind, _ severity: FindingSeverity, _ text: String,
    remedy: Remedy? = nil, _ spoil: @escaping @Sendable (inout TwoRuns) -> Void
  ) {
    testDescription = description
    self.kind = kind
    self.severity = severity
    self.text = text
    self.remedy = remedy
    self.spoil = spoil
  }
}

/// Two runs in which something is nearly a fault, and what must not be found.
struct Neighbour: CustomTestStringConvertible {
  let testDescription: String
  let kind: FindingKind
  let spoil: @Sendable (inout TwoRuns) -> Void

  init(
    _ description: String, _ kind: FindingKind, _ spoil: @escaping @Sendable (inout TwoRuns) -> Void
  ) {
    testDescription = description
    self.kind = kind
    self.spoil = spoil
  }
}

@Suite("Findings")
struct FindingTests {
  @Test("two clean runs have none")
  func clean() throws {
    #expect(try TwoRuns().judge().findings.map(\.text) == [])
    #expect(try TwoRuns().judge().verdict == .passed)
  }

  @Test(
    "each fault is found, and alone",
    arguments: exampleFaults + measureFaults + scoreFaults + patternFaults)
  func fault(_ fault: Fault) throws {
    var runs = TwoRuns()
    fault.spoil(&runs)
    let result = try runs.judge()
    let finding = try #require(result.findings.first { $0.kind == fault.kind })
    #expect(finding.severity == fault.severity)
    #expect(finding.text == fault.text)
    #expect(finding.remedy == fault.remedy)
    #expect((result.verdict == .error) == (fault.severity == .incomparable))
    let others = result.findings.filter { $0.kind != fault.kind }
    #expect(others.allSatisfy { accompanies(fault.kind).contains($0.kind) }, "\(others)")
  }

  @Test("what is nearly a fault is none", arguments: cleanNeighbours)
  func neighbour(_ neighbour: Neighbour) throws {
    var runs = TwoRuns()
    neighbour.spoil(&runs)
    #expect(FindingList.findings(of: runs.comparison).filter { $0.kind == neighbour.kind } == [])
  }

  @Test("every kind that a comparison alone can find has a fault in these tests")
  func everyKind() {
    let faults = Self.exampleFaults + Self.measureFaults + Self.scoreFaults + Self.patternFaults
    let others: Set<FindingKind> = [
      .staleBaseline, .improvedBaseline, .noObjective, .reviewDue, .staleCalibration,
    ]
    #expect(Set(faults.map(\.kind)) == Set(FindingKind.allCases).subtracting(others))
  }

  @Test("examples without a segment that outweigh every segment are told")
  func unlabelled() throws {
    var runs = TwoRuns()
    for row in runs.baseline.ids.indices {
      let isLabelled = row < 8
      if !isLabelled { runs.baseline.topics[row] = nil }
      runs.candidate.topics[row] = runs.baseline.topics[row]
      runs.candidate.scores[row] =
        runs.baseline.scores[row] + (isLabelled ? -0.02 : 0.05) + Double(row % 3) / 1000
    }
    let finding = try #require(
      FindingList.findings(of: runs.comparison).first { $0.kind == .simpson })
    #expect(
      finding.text
        == "quality: the mean paired difference is +0.037, yet every topic is worse: even -0.019, "
        + "odd -0.019; examples without topic, or alone in it, make the difference")
  }

  /// What cannot be wrong without something else being wrong, too.
  private func accompanies(_ kind: FindingKind) -> Set<FindingKind> {
    switch kind {
    case .nothingInCommon: [.missingExamples, .newExamples]
    case .similarIDs: [.missingExamples, .newExamples]
    case .outOfRange: [.missingScores]
    case .constantMetric: [.identicalRuns]
    case .simpson: [.missingExamples]
    case .otherUnit: [.missingScores, .outOfRange, .improvedBaseline]
    default: []
    }
  }

  @Test(
    "an allowance turns an error into a warning",
    arguments: [FindingKind.missingExamples, .changedExamples, .changedReferences])
  func allowances(kind: FindingKind) throws {
    var runs = TwoRuns()
    try #require(Self.exampleFaults.first { $0.kind == kind }).spoil(&runs)
    func allow(_ allowance: Allowance) {
      runs.thresholds.comparability = Comparability(
        missingExamples: allowance, changedExamples: allowance, changedReferences: allowance)
    }
    allow(.count(3))
    let finding = try #require(try runs.judge().findings.first { $0.kind == kind })
    #expect(finding.severity == .warning)
    #expect(try runs.judge().verdict == .passed)
    allow(.share(0.01))
    #expect(try runs.judge().verdict == .error)
  }

  @Test("an example with another reference is not compared")
  func changedReference() throws {
    var runs = TwoRuns()
    runs.candidate.references?[7] = 900
    runs.candidate.inputs?[8] = 901
    runs.thresholds.comparability.changedReferences = .count(1)
    runs.thresholds.comparability.changedExamples = .count(1)
    let result = try runs.judge()
    #expect(result.pairing.paired == 38)
    #expect(result.pairing.changed == ["e7", "e8"])
    #expect(result.findings.map(\.examples) == [["e8"], ["e7"]])
  }

  @Test("findings that make runs incomparable come first, and a finding can be added")
  func order() throws {
    var runs = TwoRuns()
    runs.baseline.keep { $0 != 3 }
    runs.candidate.header.factors["judge"] = "j-2"
    var result = try runs.judge()
    #expect(result.findings.map(\.kind) == [.differentMeasure, .newExamples])
    result.add(Finding(.staleBaseline, .warning, "old"))
    #expect(result.findings.map(\.kind) == [.differentMeasure, .newExamples, .staleBaseline])
    var clean = try TwoRuns().judge()
    clean.add(Finding(.staleBaseline, .warning, "old"))
    #expect(clean.verdict == .passed)
    clean.add(Finding(.staleBaseline, .incomparable, "far too old"))
    #expect(clean.verdict == .error)
    #expect(clean.incomparable.map(\.text) == ["far too old"])
    #expect(clean.findings.first?.text == "far too old")
  }

  @Test("which factors must be equal is for thresholds.json to say")
  func factors() throws {
    var runs = TwoRuns()
    runs.candidate.header.factors["judge"] = "j-2"
    runs.thresholds.comparability.factors = []
    #expect(try runs.judge().findings == [])
    runs.thresholds.comparability.factors = ["model"]
    #expect(try runs.judge().verdict == .passed)
    runs.candidate.header.factors["model"] = "m-2"
    #expect(try runs.judge().findings.map(\.kind) == [.differentMeasure, .isolation])
    runs.candidate.header = RunHeader()
    #expect(try runs.judge().incomparable == [])
  }

  @Test(
    "a listed factor covers the names that begin with its word",
    arguments: [
      ("judge", true), ("judge.model", true), ("judge_version", true), ("judgeModel", true),
      ("judge-2", true), ("judges", false), ("judge2", false), ("judg", false), ("model", false),
    ])
  func coverage(factor: String, isCovered: Bool) {
    #expect(FactorComparison.name("judge", covers: factor) == isCovered)
  }

  @Test("another prompt is an error only where the prompt must be equal")
  func prompts() throws {
    var runs = TwoRuns()
    runs.candidate.prompts = runs.candidate.prompts?.map { $0.map { $0 + 500 } }
    runs.thresholds.comparability.factors = ["prompt"]
    let finding = try #require(try runs.judge().incomparable.first)
    #expect(finding.kind == .changedPrompts)
    #expect(
      finding.text
        == "the prompt differs in 40 of 40 examples, and comparability.factors lists it")
  }
}
