package import GateAnalyses
import GateRuns
import GateStatistics
import GateVerdicts

extension Document {
  /// What users say.
  ///
  /// - Parameters:
  ///   - summary: what was found.
  ///   - source: where the feedback is, as the command line names it.
  package init(_ summary: FeedbackSummary, source: String) {
    let page = FeedbackSummaryPage(summary: summary)
    self.init(
      outcome: page.outcome, headline: page.headline, evidence: page.evidence,
      facts: page.facts(source: source),
      sections: [
        page.painPoints,
        page.groups("By version", "version", summary.versions, fewest: 2),
        page.groups("By segment", "segment", summary.segments, fewest: 1),
        page.groups("By category", "category", summary.categories, fewest: 1),
        page.signals, page.method,
      ].compactMap(\.self))
  }
}

/// The parts of a report on what users say.
private struct FeedbackSummaryPage {
  let summary: FeedbackSummary

  var outcome: Document.Outcome {
    guard let change = summary.change else { return .neutral }
    if change.isWorse { return .bad }
    return change.isBetter ? .good : .neutral
  }

  var headline: DocumentText {
    guard summary.all.rated > 0 else {
      return "\(summary.all.count, "answer") with feedback, none with a rating"
    }
    let shares = summary.change.map { change in
      [change.after, change.before].map { version in
        summary.versions.first { $0.subject == .version(version) }
      }
    }
    if let change = summary.change, let after = shares?[0], let before = shares?[1] {
      return """
        \(percent: after.bad.share, digits: 2) of the ratings of \(name: change.after) are bad, \
        against \(percent: before.bad.share, digits: 2) of \(name: change.before)
        """
    }
    return """
      \(percent: summary.all.bad.share, digits: 2) of \(summary.all.rated, "rating") \
      \(summary.all.rated == 1 ? "is" : "are") bad
      """
  }

  var evidence: [DocumentText] {
    var evidence: [DocumentText] = []
    if let change = summary.change, let interval = change.bad.interval {
      let ends =
        FeedbackWording.points(interval.lower) + " … " + FeedbackWording.points(interval.upper)
      let verdict: DocumentText =
        !change.hasEnoughUsers
        ? "of too few users to tell: it takes \(FeedbackChange.fewestUsers) of either version"
        : change.isWorse || change.isBetter ? "more than chance" : "which can be chance"
      evidence.append(
        "The share changed by " + FeedbackWording.points(change.bad.point) + " points, " + ends
          + ", " + verdict)
    }
    if let worst = summary.painPoints.first {
      evidence.append(
        "Most users complain of " + Self.name(of: worst.origin)
          + ": \(worst.users, "user"), \(worst.complaints, "complaint")")
    }
    return evidence
  }

  func facts(source: String) -> [Document.Fact] {
    let all = summary.all
    let (first, last) = (summary.times.lowerBound.day, summary.times.upperBound.day)
    let mean = FeedbackWording.estimate(all.mean)
    return [
      .init("feedback", "\(name: source)"),
      .init(
        "answers",
        "\(all.count) by \(all.users, "user"), "
          + (first == last ? "on \(first)" : "\(first) to \(last)")),
      .init(
        "ratings",
        all.rated == 0
          ? "none"
          : "\(all.rated), " + FeedbackWording.scale(of: summary.rules) + "; mean " + mean.point
            + ", " + mean.interval),
      .init("texts", "\(summary.texts)"),
      FeedbackWording.unfit(summary.unfit).map { .init("not counted", $0) },
    ].compactMap(\.self)
  }

  var painPoints: Document.Section? {
    guard !summary.painPoints.isEmpty else { return nil }
    let rows = summary.painPoints.map { point in
      DocumentTable.Row(
        [
          Self.name(of: point.origin), "\(point.users)", "\(point.complaints)",
          DocumentText(point.days.lowerBound), DocumentText(point.days.upperBound),
          point.versions.isEmpty
            ? "–"
            : point.versions.suffix(3).map { "\(name: $0)" as DocumentText }
              .joined(separator: ", "),
        ],
        notes: point.quotes.map { quote in
          FeedbackWording.quote(quote.text) + " \(name: quote.query)"
            + (quote.rating.map { ", rated \($0)" } ?? "")
        })
    }
    return Document.Section(
      "What users complain of",
      [
        .table(
          DocumentTable(
            caption: "Complaints by what they are about, what most users complain of first",
            columns: [
              .init("about", isElastic: true), .numbers("users"), .numbers("complaints"),
              .init("first", dropOrder: 1), .init("last"), .init("versions", dropOrder: 0),
            ], rows: rows, mostRows: 6))
      ])
  }

  private static func name(of origin: PainPoint.Origin) -> DocumentText {
    switch origin {
    case .category(let name): "\(name: name)"
    case .words(let words): DocumentText("“" + words.joined(separator: ", ") + "”")
    }
  }

  /// A table of groups; nil where there are fewer than so many.
  func groups(
    _ title: String, _ column: String, _ groups: [FeedbackGroup], fewest: Int
  ) -> Document.Section? {
    guard groups.count >= fewest else { return nil }
    let rows = groups.map { group in
      let mean = FeedbackWording.estimate(group.mean)
      let bad = FeedbackWording.share(group.bad)
      return DocumentTable.Row([
        FeedbackWording.name(of: group.subject), "\(group.count)", "\(group.users)",
        "\(group.rated)", mean.point, mean.interval, bad.share, bad.interval,
      ])
    }
    return Document.Section(
      title,
      [
        .table(
          DocumentTable(
            caption: "Ratings by \(column)",
            columns: [
              .init(column, isElastic: true), .numbers("answers", dropOrder: 2),
              .numbers("users", dropOrder: 3), .numbers("rated"), .numbers("mean"),
              .numbers("interval", dropOrder: 0), .numbers("bad"),
              .numbers("interval of bad", dropOrder: 1),
            ], rows: rows, mostRows: 12))
      ])
  }

  var signals: Document.Section? {
    guard !summary.signals.isEmpty else { return nil }
    let rows = summary.signals.map { signal in
      let share = FeedbackWording.share(signal.share)
      return DocumentTable.Row([
        FeedbackWording.name(of: signal.signal), "\(signal.share.count)",
        "\(signal.share.total)", share.share, share.interval,
      ])
    }
    return Document.Section(
      "What users did",
      [
        .table(
          DocumentTable(
            caption: "What users did with answers",
            columns: [
              .init("the user", isElastic: true), .numbers("answers"), .numbers("of"),
              .numbers("share"), .numbers("interval", dropOrder: 0),
            ], rows: rows))
      ])
  }

  var method: Document.Section {
    let level: DocumentText =
      "\(percent: summary.all.mean?.confidence.fraction ?? 0.95)"
    return Document.Section(
      "How it was counted", isDetail: true,
      [
        .list([
          "Intervals are those of " + level
            + ", and mind that the ratings of one user go together: users count, not ratings",
          "The interval of the change is made from those of the two shares (Newcombe; Zou and Donner 2008); "
            + "fewer than \(FeedbackChange.fewestUsers) users of either version decide nothing",
          "A complaint is a bad rating, or an answer without a rating that the user asked again, left, "
            + "or had made once more",
          "Categories are those of \(name: "feedback") in thresholds.json; complaints in none of them are "
            + "put together where their words are alike, and named where two users or more say it",
          "Those who rate are not all who ask: shares are of what was rated",
        ])
      ])
  }
}
