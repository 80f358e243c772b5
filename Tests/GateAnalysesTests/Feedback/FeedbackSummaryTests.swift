import GateRuns
import GateStatistics
import GateVerdicts
import Testing

@testable import GateAnalyses

@Suite("What users say")
struct FeedbackSummaryTests {
  private func summary(
    _ entries: [FeedbackEntry], _ rules: FeedbackRules = FeedbackRules()
  ) throws -> FeedbackSummary {
    try #require(FeedbackSummary(of: RatedFeedback(entries, rules: rules), resamples: 200))
  }

  @Test("is counted by version in the order of time, and by segment, the worst first")
  func groups() throws {
    let entries = (0..<40).map { place in
      MadeFeedback.entry(
        place, user: "u\(place % 13)", rating: place % 4 == 0 ? "1" : "5",
        version: place < 20 ? "v9" : "v10",
        segments: ["topic": place % 4 == 0 ? "refunds" : "delivery"])
    }
    let summary = try summary(entries.reversed())
    #expect(summary.all.count == 40 && summary.all.users == 13 && summary.all.rated == 40)
    #expect(summary.all.mean?.point == 4)
    #expect(summary.all.bad.share == 0.25)
    #expect(summary.versions.map(\.subject) == [.version("v9"), .version("v10")])
    #expect(
      summary.segments.map(\.subject) == [
        .segment(dimension: "topic", value: "refunds"),
        .segment(dimension: "topic", value: "delivery"),
      ])
    #expect(summary.segments.map(\.bad.share) == [1, 0])
    #expect(summary.change?.before == "v9" && summary.change?.after == "v10")
    #expect(summary.change?.bad.point == 0)
  }

  @Test("minds that the ratings of a user go together")
  func clusters() throws {
    // Four users with ten equal ratings each know less than forty users.
    let few = (0..<40).map {
      MadeFeedback.entry($0, user: "u\($0 / 10)", rating: $0 < 20 ? "1" : "5")
    }
    let many = (0..<40).map { MadeFeedback.entry($0, rating: $0 < 20 ? "1" : "5") }
    let widths = try [few, many].map { entries -> Double in
      let interval = try #require(try summary(entries).all.bad.interval)
      return interval.upper - interval.lower
    }
    #expect(widths[0] > 2 * widths[1])
  }

  @Test("has categories by words, word beginnings and patterns")
  func categories() throws {
    let rules = FeedbackRules(categories: [
      .init(name: "refunds", patterns: ["refund*", "money back"]),
      .init(name: "wrong", patterns: [#"/\bwrong|incorrect\b/"#]),
      .init(name: "mail", patterns: ["e-mail"]),
    ])
    let texts = [
      "REFUNDED twice", "I want my money, back!", "where is my money now back", "Wrong refund",
      "the e-mail never came", "mail", nil,
    ]
    let summary = try summary(
      texts.enumerated().map { MadeFeedback.entry($0, rating: "1", text: $1) }, rules)
    let counts = Dictionary(
      summary.categories.map { ("\($0.subject)", $0.count) }, uniquingKeysWith: { $1 })
    #expect(counts["\(FeedbackGroup.Subject.category("refunds"))"] == 3)
    #expect(counts["\(FeedbackGroup.Subject.category("wrong"))"] == 1)
    #expect(counts["\(FeedbackGroup.Subject.category("mail"))"] == 1)
    #expect(counts["\(FeedbackGroup.Subject.category(nil))"] == 2)
  }

  @Test("is ranked by users, with quotes of several, and the unnamed put together by their words")
  func painPoints() throws {
    let rules = FeedbackRules(categories: [.init(name: "refunds", patterns: ["refund*"])])
    var entries = (0..<12).map {
      MadeFeedback.entry($0, user: "loud", rating: "1", text: "refund number \($0)")
    }
    let invoices = [
      "my invoice link is missing", "the invoice link does not open", "invoice link broken",
      "no invoice link anywhere",
    ]
    for (place, text) in invoices.enumerated() {
      entries.append(MadeFeedback.entry(20 + place, rating: "2", text: text))
    }
    entries.append(
      MadeFeedback.entry(30, text: "invoice link, where?", signals: [.followUp: true]))
    // Praise and other matters, so that the words above are those of few.
    for place in 40..<80 {
      entries.append(
        MadeFeedback.entry(place, rating: "5", text: "thanks \(place % 7) times for this"))
    }
    let points = try summary(entries, rules).painPoints
    #expect(points.count == 2)
    guard case .words(let words) = points[0].origin else {
      Issue.record("the unnamed come first")
      return
    }
    #expect(Set(words.prefix(2)) == ["invoice", "link"])
    #expect(points[0].users == 5 && points[0].complaints == 5)
    #expect(points[0].quotes.count == 3)
    #expect(points[1].origin == .category("refunds"))
    #expect(points[1].users == 1 && points[1].complaints == 12)
    #expect(points[1].quotes.map(\.text) == ["refund number 11"])
  }

  @Test("without any rating has no mean and no bad share, and says what users did")
  func signals() throws {
    let summary = try summary(
      (0..<8).map {
        MadeFeedback.entry($0, rating: $0 == 0 ? "nonsense" : nil, signals: [.copy: $0 < 2])
      })
    #expect(summary.all.rated == 0 && summary.all.mean == nil && summary.all.bad.total == 0)
    #expect(summary.unfit == 1)
    #expect(summary.signals.map(\.signal) == [.copy])
    #expect(summary.signals[0].share.share == 0.25)
    #expect(FeedbackSummary(of: RatedFeedback([])) == nil)
  }

  @Test("no interval is without width where all ratings are equal, and few users decide nothing")
  func equalRatings() throws {
    func change(_ users: Int) throws -> (summary: FeedbackSummary, change: FeedbackChange) {
      let summary = try summary(
        (0..<2 * users).map { place in
          let isFirst = place < users
          return MadeFeedback.entry(
            place, rating: isFirst ? "5" : "1", version: isFirst ? "v1" : "v2")
        })
      return (summary, try #require(summary.change))
    }
    for users in [1, 3, 7, 8, 40] {
      let (summary, change) = try change(users)
      #expect(change.users == users && change.bad.point == 1 && change.mean.point == -4)
      let intervals =
        [change.bad.interval, change.mean.interval] + summary.versions.map { $0.mean?.interval }
      for interval in intervals {
        let interval = try #require(interval)
        #expect(interval.lower < interval.upper)
      }
      #expect(change.isWorse == (users >= 8))
      #expect(!change.isBetter)
    }
    // Seven against seven would exclude 0, and still are too few.
    #expect(try #require(try change(7).change.bad.interval).lower > 0)
    // Clopper and Pearson's ends of 0 and 8 of 8 at 95 % are 0.36942 away: √2 of that.
    let eight = try #require(try change(8).change.bad.interval)
    #expect(abs(eight.lower - (1 - 0.369_416_6 * 2.0.squareRoot())) < 1e-4)
    #expect(eight.upper == 1)
  }

  @Test("the change of shares has the interval that Newcombe gives from those of the shares")
  func changeOfShares() {
    // Newcombe (1998), example (a): 56/70 − 48/80, Wilson's intervals, 0.0524 to 0.3339.
    let interval = Interval(
      changeTo: (0.8, Interval(lower: 0.6918, upper: 0.8769)),
      from: (0.6, Interval(lower: 0.4905, upper: 0.7003)))
    #expect(abs(interval.lower - 0.0524) < 2e-4)
    #expect(abs(interval.upper - 0.3339) < 2e-4)
  }

  @Test("a change between equal versions is named no more often than its level")
  func changes() throws {
    var (alarms, shares) = (0, 0)
    let trials = 100
    for trial in 0..<trials {
      let entries = MadeFeedback.rated(
        users: 30, strength: 0, seed: 900 + UInt64(trial), versions: ["v1", "v2"])
      let change = try #require(
        FeedbackChange(of: RatedFeedback(entries), confidence: .standard, resamples: 100))
      if !(try #require(change.mean.interval)).contains(0) { alarms += 1 }
      if change.isWorse || change.isBetter { shares += 1 }
    }
    #expect(shares <= MadeFeedback.region(of: 0.05, among: trials).upperBound)
    #expect(alarms <= MadeFeedback.region(of: 0.07, among: trials).upperBound)
  }
}
