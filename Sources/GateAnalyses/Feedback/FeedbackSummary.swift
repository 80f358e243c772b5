package import GateRuns
package import GateStatistics
package import GateVerdicts

/// What users say, by version, segment and category.
package struct FeedbackSummary: Sendable {
  /// How many users did something of those whose doing was watched.
  package struct Signal: Sendable, Equatable {
    /// What they did.
    package let signal: FeedbackSignal
    /// The share of answers that it was done with.
    package let share: ShareEstimate
  }

  /// All of it.
  package let all: FeedbackGroup
  /// The first and the last second that somebody said something.
  package let times: ClosedRange<FeedbackTime>
  /// How many ratings are on no scale that the rules know.
  package let unfit: Int
  /// What ratings mean.
  package let rules: FeedbackRules
  /// By version, in the order in which versions were first spoken of.
  package let versions: [FeedbackGroup]
  /// From the version before the last to the last; nil where there are not two.
  package let change: FeedbackChange?
  /// By segment, dimension by dimension, the largest share of bad ratings first.
  package let segments: [FeedbackGroup]
  /// By category, the largest share of bad ratings first; what is in several counts in each.
  package let categories: [FeedbackGroup]
  /// What users did.
  package let signals: [Signal]
  /// What users complain of, what most of them do first.
  package let painPoints: [PainPoint]
  /// How many entries have a text.
  package let texts: Int

  /// Sums feedback up; nil where there is none.
  ///
  /// - Parameters:
  ///   - feedback: what users said.
  ///   - confidence: the two-sided level of every interval.
  ///   - resamples: how often users are drawn for the change between versions.
  package init?(
    of feedback: RatedFeedback, confidence: ConfidenceLevel = .standard,
    resamples: Int = ClusterBootstrap.standardResamples
  ) {
    let (entries, everything) = (feedback.entries, Array(feedback.entries.indices))
    guard let first = entries.first?.time, let last = entries.last?.time else { return nil }
    func group(_ subject: FeedbackGroup.Subject, _ places: [Int]) -> FeedbackGroup {
      FeedbackGroup(subject, places, of: feedback, confidence: confidence)
    }
    all = group(.all, everything)
    times = first...last
    unfit = feedback.unfit
    rules = feedback.rules
    let unnamed = everything.filter { entries[$0].version == nil }
    versions =
      feedback.versions.map { version in
        group(.version(version), everything.filter { entries[$0].version == version })
      } + (unnamed.isEmpty || unnamed.count == entries.count ? [] : [group(.version(nil), unnamed)])
    change = FeedbackChange(of: feedback, confidence: confidence, resamples: resamples)
    segments = feedback.dimensions.flatMap { dimension in
      var places: [String: [Int]] = [:]
      for place in everything {
        if let value = entries[place].segments[dimension] {
          places[value, default: []].append(place)
        }
      }
      return Self.worstFirst(
        places.sorted { $0.key < $1.key }.map { value, places in
          group(.segment(dimension: dimension, value: value), places)
        })
    }
    let rules = feedback.rules.categories.map(CategoryRule.init)
    let named = entries.map { entry in
      entry.text.map { text in rules.filter { $0.matches(text) }.map(\.name) } ?? []
    }
    let other = everything.filter { entries[$0].text != nil && named[$0].isEmpty }
    categories =
      rules.isEmpty
      ? []
      : Self.worstFirst(
        rules.map { rule in
          group(.category(rule.name), everything.filter { named[$0].contains(rule.name) })
        }) + (other.isEmpty ? [] : [group(.category(nil), other)])
    signals = FeedbackSignal.allCases.compactMap { signal in
      let watched = everything.filter { entries[$0].signals[signal] != nil }
      guard !watched.isEmpty else { return nil }
      return Signal(
        signal: signal,
        share: ShareEstimate(
          of: watched.map { entries[$0].signals[signal] == true },
          clusters: watched.map { feedback.users[$0] }, confidence: confidence))
    }
    painPoints = PainPoint.all(of: feedback, categories: named)
    texts = entries.count { $0.text != nil }
  }

  /// Groups with the largest share of bad ratings first, those without a rating last.
  private static func worstFirst(_ groups: [FeedbackGroup]) -> [FeedbackGroup] {
    groups.enumerated().sorted { first, second in
      let shares = [first, second].map { $0.element.rated > 0 ? $0.element.bad.share : -1 }
      return (shares[1], first.offset) < (shares[0], second.offset)
    }.map(\.element)
  }
}
