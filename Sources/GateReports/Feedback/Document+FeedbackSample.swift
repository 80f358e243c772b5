package import GateAnalyses
import GateRuns
import GateVerdicts

extension Document {
  /// Answers for people to look at.
  ///
  /// - Parameters:
  ///   - sample: what was drawn.
  ///   - source: where the feedback is, as the command line names it.
  package init(_ sample: FeedbackSample, source: String) {
    let dimension = sample.options.dimension
    let strata = sample.strata.map { stratum in
      DocumentTable.Row([
        FeedbackWording.name(of: stratum.subject, dimension: dimension), "\(stratum.count)",
        "\(stratum.drawn)", "\(number: stratum.probability, digits: 4)",
      ])
    }
    let sessions = sample.sessions.map { session in
      DocumentTable.Row(
        [
          DocumentText(session.entry.time.day), "\(name: session.entry.query)",
          session.entry.rating.map { DocumentText($0) } ?? "–",
          session.beyond.isEmpty
            ? "–"
            : session.beyond.map { "\(name: $0)" as DocumentText }.joined(separator: ", "),
          session.entry.version.map { "\(name: $0)" } ?? "–",
          FeedbackWording.name(of: session.subject, dimension: dimension),
          "\(number: session.probability, digits: 4)",
        ], notes: session.entry.text.map { [FeedbackWording.quote($0)] } ?? [])
    }
    let limits = sample.limits.map { metric, limit -> DocumentText in
      let sign = metric.direction == .higherIsBetter ? "≥" : "≤"
      let isWritten = limit.source == .thresholds || limit.source == .critical
      return "\(name: metric.metric) \(sign) \(number: limit.value)" + (isWritten ? "" : "*")
    }
    self.init(
      headline: "\(sample.sessions.count) of \(sample.population, "answer") to look at",
      facts: [
        Fact("feedback", "\(name: source)"),
        Fact(
          "limits",
          limits.isEmpty ? "none: no metric has a limit or a scale" : limits.joined(separator: ", ")
        ),
      ],
      sections: [
        Section(
          "Where they come from",
          [
            .table(
              DocumentTable(
                caption: "The parts that the sample is drawn from",
                columns: [
                  .init("answers that are", isElastic: true), .numbers("number"),
                  .numbers("drawn"), .numbers("probability"),
                ], rows: strata))
          ]),
        Section(
          "What to look at",
          [
            .table(
              DocumentTable(
                caption: "The answers that were drawn",
                columns: [
                  .init("day", dropOrder: 3), .init("query", isElastic: true), .init("rating"),
                  .init("beyond its limit", isElastic: true), .init("version", dropOrder: 2),
                  .init("drawn from", isElastic: true, dropOrder: 1),
                  .numbers("probability", dropOrder: 0),
                ], rows: sessions, mostRows: 20))
          ]),
        Section(
          "How it was drawn", isDetail: true,
          [
            .list([
              "Of every part as many are drawn as it says, each answer of it as likely as another",
              "What is counted on the sample stands for all answers where each counts for one over its "
                + "probability; a plain share of the sample does not, since disagreement is drawn more "
                + "often",
              "Rating and metrics disagree where a bad rating meets scores that keep their limits, or a "
                + "good rating a score that breaks one",
              "* nobody wrote a limit: the midpoint of the scale",
              "The same feedback gives the same sample; \(name: "--seed") draws another one",
            ])
          ]),
      ])
  }
}
