import GateRuns
import GateVerdicts
import Testing

@Suite("Rules of feedback")
struct FeedbackRulesTests {
  @Test(
    "thumbs, truth and words are the ends of the scale, numbers are themselves",
    arguments: [
      ("👍", 5.0), ("👎🏿", 1), ("thumbs up", 5), ("Thumbs_Down", 1), (":thumbsup:", 5), ("TRUE", 5),
      ("false", 1), ("no", 1), ("3", 3), (" 4.5 ", 4.5), ("6", nil), ("0", nil), ("nan", nil),
      ("inf", nil), ("Great", 4), ("", nil),
    ])
  func numbers(_ rating: String, _ number: Double?) {
    #expect(FeedbackRules(ratings: ["great": 4]).number(of: rating) == number)
  }

  @Test("the lowest quarter of a scale is bad, and as much at its other end good")
  func bad() {
    #expect(FeedbackRules().bad == 2)
    #expect(FeedbackRules().good == 4)
    #expect(FeedbackRules(scale: 0...1).bad == 0.25)
    #expect(FeedbackRules(scale: 0...10, bad: 6).good == 4)
  }

  @Test(
    "moments are read as logs write them",
    arguments: [
      ("2026-11-01T08:00:00Z", "2026-11-01T08:00:00Z"), ("2026-11-01", "2026-11-01T00:00:00Z"),
      ("2026-11-01 08:00:00.75 UTC", "2026-11-01T08:00:00Z"),
      ("2026-11-01 08:00:00 +0130", "2026-11-01T06:30:00Z"),
      ("1793520000", "2026-11-01T08:00:00Z"), ("1793520000123", "2026-11-01T08:00:00Z"),
      ("1793520000.5", "2026-11-01T08:00:00Z"), ("tomorrow", nil), ("20261101", nil),
      ("2026-13-01", nil),
    ])
  func times(_ text: String, _ time: String?) {
    #expect(FeedbackTime(text)?.description == time)
  }

  @Test("a period begins with a day")
  func periods() throws {
    let time = try #require(FeedbackTime("2026-03-02T23:59:59Z"))
    #expect(time.beginning(daysBefore: 0).description == "2026-03-02T00:00:00Z")
    #expect(time.beginning(daysBefore: 2).description == "2026-02-28T00:00:00Z")
    #expect(FeedbackTime(seconds: -1).beginning(daysBefore: 0).day == "1969-12-31")
    #expect(time.beginning(daysBefore: .max).day == "0001-01-01")
  }
}
