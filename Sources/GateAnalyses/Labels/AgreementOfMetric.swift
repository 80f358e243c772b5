internal import GateStatistics
internal import GateVerdicts

/// The agreement of one metric's labelers, while it is computed.
struct AgreementOfMetric {
  private let name: String
  private let people: LabelledAnswers
  private let gold: LabelledAnswers
  private let labelCount: Int
  private let anonymous: Int
  private let answers: [LabelledAnswers.Answer]
  private let labelers: [String]
  private let isOrdinal: Bool
  private let ratings: Ratings
  /// The number of each answer's example: answers of one example are not independent.
  private let clusters: [Int32]

  init(_ name: String, _ labels: [HumanLabel], gold: [HumanLabel]) {
    self.name = name
    // Labels without a name are one labeler's where nobody is named, and say nothing where some are.
    let named = labels.filter { $0.labeler != nil }
    anonymous = named.isEmpty ? 0 : labels.count - named.count
    let counted = named.isEmpty ? labels : named
    labelCount = counted.count
    people = LabelledAnswers(counted)
    self.gold = LabelledAnswers(gold)
    answers = people.answers
    labelers = people.labelers
    isOrdinal = Set((counted + gold).map(\.value)).count > 2
    let numbers = Dictionary(uniqueKeysWithValues: zip(labelers, 0...))
    let byAnswer = people.byAnswer
    ratings = Ratings(
      units: answers.map { answer in
        (byAnswer[answer] ?? [:]).compactMap { labeler, value in
          numbers[labeler].map { Ratings.Rating(rater: $0, value: value) }
        }
      })
    clusters = Self.clusters(of: answers)
  }

  /// What was found.
  var metric: LabelAgreement.Metric {
    LabelAgreement.Metric(
      metric: name, isOrdinal: isOrdinal, labels: labelCount, shared: ratings.sharedUnits,
      overall: measured(overallMeasures, ratings, clusters), pairs: pairs,
      labelers: labelers.map(labeler), anonymous: anonymous)
  }

  private var alpha: AgreementMeasure { .krippendorff(isOrdinal ? .ordinal : .nominal) }

  private var overallMeasures: [AgreementMeasure] {
    [.raw] + (labelers.count == 2 ? twoRaterMeasures : []) + [.gwet, alpha]
  }

  private var twoRaterMeasures: [AgreementMeasure] {
    isOrdinal ? [.cohen, .quadratic] : [.cohen]
  }

  private var pairs: [LabelAgreement.Pair] {
    // With two labelers the pair is all.
    guard labelers.count > 2 else { return [] }
    return labelers.indices.flatMap { first in
      labelers.indices.dropFirst(first + 1).compactMap { second in
        let places = ratings.units.indices.filter { place in
          Set(ratings.units[place].map(\.rater)).isSuperset(of: [first, second])
        }
        guard !places.isEmpty else { return nil }
        return LabelAgreement.Pair(
          labelers: (labelers[first], labelers[second]), shared: places.count,
          measures: measured(
            [.raw] + twoRaterMeasures + [.gwet], ratings.pair(first, second),
            places.map { clusters[$0] }))
      }
    }
  }

  private func labeler(_ name: String) -> LabelAgreement.Labeler {
    let own = answers.filter { people.byAnswer[$0]?[name] != nil }
    let byGold = comparison(of: name, over: own) { gold.mean(of: $0) }
    let byOthers =
      labelers.count > 2
      ? comparison(of: name, over: own) { people.mean(of: $0, without: name) } : nil
    return LabelAgreement.Labeler(
      name: name, count: own.count, gold: byGold, others: byOthers,
      standing: standing(of: byGold ?? byOthers))
  }

  /// A labeler needs calibration where α is shown to be below what labels need, or where they label
  /// higher or lower than what they are held against, beyond chance, and α is not shown to be enough.
  private func standing(
    of comparison: LabelAgreement.Comparison?
  ) -> LabelAgreement.Standing {
    guard let comparison, comparison.shared >= LabelAgreement.fewestShared,
      let alpha = comparison.alpha.estimate
    else { return .unknown }
    let least = LabelAgreement.tentative
    let isBiased = comparison.bias.interval.map { $0.lower > 0 || $0.upper < 0 } ?? false
    if let interval = alpha.interval, interval.upper < least { return .needsCalibration }
    if alpha.point < least { return isBiased ? .needsCalibration : .unknown }
    return .agrees
  }

  private func comparison(
    of labeler: String, over answers: [LabelledAnswers.Answer],
    with other: (LabelledAnswers.Answer) -> Double?
  ) -> LabelAgreement.Comparison? {
    let shared = answers.compactMap { answer in
      other(answer).flatMap { other in
        people.byAnswer[answer]?[labeler].map { (answer: answer, own: $0, other: other) }
      }
    }
    let clusters = Self.clusters(of: shared.map(\.answer))
    guard
      let sample = try? ClusteredSample(shared.map { $0.own - $0.other }, clusters: clusters)
    else { return nil }
    let ratings = Ratings(
      units: shared.map { [.init(rater: 0, value: $0.own), .init(rater: 1, value: $0.other)] })
    // Means of several labels are on no list of categories: their distance is what counts.
    let isMean = Set(shared.map(\.other)).subtracting(self.ratings.categories).isEmpty == false
    let measure: AgreementMeasure = isMean ? .krippendorff(.interval) : alpha
    return LabelAgreement.Comparison(
      shared: shared.count, alpha: measured([measure], ratings, clusters)[0],
      bias: MeanInference(of: sample, confidence: .standard).estimate)
  }

  private func measured(
    _ measures: [AgreementMeasure], _ ratings: Ratings, _ clusters: [Int32]
  ) -> [LabelAgreement.Measured] {
    measures.map {
      LabelAgreement.Measured(measure: $0, estimate: $0.estimate(of: ratings, clusters: clusters))
    }
  }

  private static func clusters(of answers: [LabelledAnswers.Answer]) -> [Int32] {
    var numbers: [String: Int32] = [:]
    return answers.map { answer in
      let number = numbers[answer.example] ?? Int32(numbers.count)
      numbers[answer.example] = number
      return number
    }
  }
}
