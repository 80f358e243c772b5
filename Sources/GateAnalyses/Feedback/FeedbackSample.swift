package import GateRuns
package import GateVerdicts

/// Answers for people to look at, each with the probability that it was drawn.
///
/// Every answer is in one stratum, and of each stratum as many are drawn without replacement as it
/// is given: the probability of an answer is the number drawn over the number in its stratum, and a
/// sum over the drawn, each divided by its probability, estimates the sum over all without bias
/// (Horvitz and Thompson 1952, doi 10.1080/01621459.1952.10483446).
package struct FeedbackSample: Sendable {
  /// What is asked for.
  package struct Options: Sendable {
    /// How many answers to draw.
    package var size: Int
    /// The segment dimension to spread the sample over; nil for none.
    package var dimension: String?
    /// The share of the sample that goes to answers where rating and metrics disagree, 0 to 1.
    package var disagreement: Double
    /// What the sample depends on beside the data, so that another one can be drawn.
    package var seed: UInt64

    /// Says what is asked for.
    package init(
      size: Int, dimension: String? = nil, disagreement: Double = 0.5, seed: UInt64 = 0
    ) {
      self.size = size
      self.dimension = dimension
      self.disagreement = disagreement
      self.seed = seed
    }
  }

  /// What the answers of a stratum have in common.
  package enum Subject: Sendable, Equatable, Hashable {
    /// The rating is bad, and every metric keeps its limit.
    case badThoughScoredWell
    /// The rating is good, and a metric breaks its limit.
    case goodThoughScoredBadly
    /// A value of the dimension; nil where the answer has none.
    case segment(String?)
    /// Segments of which each was too small for a share of its own.
    case smallSegments
    /// All that is in no other stratum.
    case rest
  }

  /// A part of the answers of which some are drawn.
  package struct Stratum: Sendable, Equatable {
    /// What its answers have in common.
    package let subject: Subject
    /// How many answers are in it.
    package let count: Int
    /// How many are drawn.
    package let drawn: Int

    /// The probability that an answer of it is drawn.
    package var probability: Double { count == 0 ? 0 : Double(drawn) / Double(count) }
  }

  /// An answer that was drawn.
  package struct Session: Sendable, Equatable {
    /// What the user said of it.
    package let entry: FeedbackEntry
    /// What its stratum has in common.
    package let subject: Subject
    /// The metrics that break their limit, sorted.
    package let beyond: [String]
    /// The probability that it was drawn.
    package let probability: Double
  }

  /// The strata, disagreement first.
  package let strata: [Stratum]
  /// What was drawn, stratum by stratum, in the order of time.
  package let sessions: [Session]
  /// The limits by which rating and metrics disagree, by the name of the metric.
  package let limits: [(metric: AnalyzedMetric, limit: ExampleLimit)]
  /// How many answers there are.
  package let population: Int
  /// What was asked for.
  package let options: Options

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - feedback: what users said.
  ///   - thresholds: where limits are written; where none is, the midpoint of the scale counts.
  ///   - options: what is asked for.
  package init(of feedback: RatedFeedback, under thresholds: Thresholds?, options: Options) {
    let limits = feedback.metrics.compactMap { name -> (AnalyzedMetric, ExampleLimit)? in
      let metric = feedback.metric(name, under: thresholds)
      return ExampleLimit.common(
        of: metric, scores: feedback.entries.map { $0.scores[name] ?? .nan }, under: thresholds
      ).map { (metric, $0) }
    }
    let beyond = feedback.entries.map { entry in
      limits.filter { metric, limit in
        entry.scores[metric.metric].map { limit.isBroken(by: $0, metric.direction) } ?? false
      }.map(\.0.metric)
    }
    let subjects = feedback.entries.indices.map { place -> Subject in
      if options.disagreement > 0 {
        let isScored = limits.contains { feedback.entries[place].scores[$0.0.metric] != nil }
        if isScored, feedback.isBad(place), beyond[place].isEmpty { return .badThoughScoredWell }
        if feedback.isGood(place), !beyond[place].isEmpty { return .goodThoughScoredBadly }
      }
      guard let dimension = options.dimension else { return .rest }
      return .segment(feedback.entries[place].segments[dimension])
    }
    let division = SampleDivision(of: subjects, options: options)
    let draw = SampleDraw(seed: options.seed, entries: feedback.entries)
    strata = division.strata
    sessions = zip(division.strata, division.members).flatMap { stratum, members in
      draw.places(stratum.drawn, of: members).map { place in
        Session(
          entry: feedback.entries[place], subject: stratum.subject, beyond: beyond[place],
          probability: stratum.probability)
      }
    }
    self.limits = limits.map { ($0, $1) }
    population = feedback.entries.count
    self.options = options
  }
}
