internal import GateRuns

/// One metric's labels of the examples of a pairing, the mean over those who labelled.
struct MetricLabels {
  /// What people say of an example's answers.
  struct Labelled {
    /// The label of the older run's answer.
    var baseline: Double
    /// The label of the candidate's answer.
    var candidate: Double
    /// The probability with which the example was chosen.
    var probability: Double
  }

  /// The labels by the number of the example in the pairing, where both answers have one.
  private(set) var byExample: [Int: Labelled] = [:]
  /// How many labels are of examples that neither run has.
  private(set) var unknown = 0
  /// How many are of other systems' answers.
  private(set) var otherSystems = 0
  /// How many do not say whose answer they are of.
  private(set) var withoutSystem = 0
  /// How many examples have a label of one of the two answers alone.
  private(set) var oneSided = 0
  /// How many examples have labels in both runs, some with the probability that they were chosen and
  /// these without.
  private(set) var withoutProbability = 0
  /// The judges under which the labels were asked for, sorted.
  private(set) var judges: [String] = []
  /// How many labels there are.
  private(set) var count = 0

  /// Finds the labels of a metric.
  ///
  /// - Parameters:
  ///   - rule: the metric's rule.
  ///   - places: the number of every example of the pairing, by its id.
  init(
    of rule: MetricRule, in labels: HumanLabels, pairing: Pairing, places: [String: Int],
    comparedWith run: ComparedRun
  ) {
    let names = ComparedNames(
      pairing.baseline.header.system, pairing.candidate.header.system, comparedWith: run)
    var found: [Int: Sides] = [:]
    var judges: Set<String> = []
    for label in labels.labels where label.metric == rule.labelName {
      count += 1
      // A gold answer trains those who label and was not chosen to stand for others.
      if label.chosen == "gold" { continue }
      guard let place = places[label.example] else {
        unknown += 1
        continue
      }
      guard let system = label.system else {
        withoutSystem += 1
        continue
      }
      guard system == names.baseline || system == names.candidate else {
        otherSystems += 1
        continue
      }
      let side = system == names.baseline ? Side.baseline : .candidate
      if let judge = label.judge { judges.insert(judge) }
      found[place, default: Sides()].add(label, of: side)
    }
    self.judges = judges.sorted()
    let both = found.filter { $0.value.isComplete }
    oneSided = found.count - both.count
    let isSampled = both.contains { $0.value.probability != nil }
    for (place, sides) in both {
      guard let baseline = sides.mean(of: .baseline), let candidate = sides.mean(of: .candidate)
      else { continue }
      if isSampled, sides.probability == nil {
        withoutProbability += 1
        continue
      }
      byExample[place] = Labelled(
        baseline: baseline, candidate: candidate, probability: sides.probability ?? 1)
    }
  }

  private enum Side { case baseline, candidate }

  /// The labels of one example.
  private struct Sides {
    private var values: (baseline: [Double], candidate: [Double]) = ([], [])
    /// The smallest probability that a label names.
    private(set) var probability: Double?

    var isComplete: Bool { !values.baseline.isEmpty && !values.candidate.isEmpty }

    mutating func add(_ label: HumanLabel, of side: Side) {
      switch side {
      case .baseline: values.baseline.append(label.value)
      case .candidate: values.candidate.append(label.value)
      }
      if let given = label.probability { probability = min(probability ?? given, given) }
    }

    func mean(of side: Side) -> Double? {
      // Sorted, so that the order of the rows does not show in the last digit.
      let values = (side == .baseline ? values.baseline : values.candidate).sorted()
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
  }
}
