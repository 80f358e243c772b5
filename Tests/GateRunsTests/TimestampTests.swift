import GateRuns
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-11-23T08:00:00Z", 1_795_420_800),
    ("2026-11-23t08:00z", 1_795_420_800),
    ("2026-11-23 09:30:15.25+01:30", 1_795_420_815.25),
    ("2026-11-23T03:00:00,5-0500", 1_795_420_800.5),
    ("0001-01-01", -62_135_596_800), ("2000-02-29", 951_782_400), ("1969-12-31T23:59:59Z", -1),
    ("2016-12-31T23:59:60Z", 1_483_228_799),
  ])
  func `a moment is read`(text: String, seconds: Double) throws {
    let time = try #require(Timestamp(text))
    #expect(time.seconds == seconds)
    #expect(time.text == text)
  }

  @Test(arguments: [
    "", "today", "2026-13-01", "2026-02-29", "1900-02-29", "2026-1-1", "2026-11-23T",
    "2026-11-23T24:00",
    "2026-11-23T08", "2026-11-23T08:00:00Zx", "2026-11-23T08:00+1", "0000-01-01",
    "2026-11-23T08:00:00.",
    " 2026-11-23", "２026-11-23",
  ])
  func `what is none is not`(text: String) { #expect(Timestamp(text) == nil) }

  @Test func `seconds are written in UTC, and read back`() throws {
    #expect(Timestamp(secondsSince1970: 1_795_420_800).text == "2026-11-23T08:00:00Z")
    #expect(Timestamp(secondsSince1970: .min).text == "0001-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: .max).text == "9999-12-31T23:59:59Z")
    for step in -700...2_900 {
      let time = Timestamp(secondsSince1970: step * 86_400 * 30 + step * 3_607)
      #expect(try #require(Timestamp(time.text)).seconds == time.seconds)
    }
  }

  @Test(arguments: [
    ("faithfulness", "faithfulness", nil),
    ("faithfulness[tier=critical]", "faithfulness", "tier=critical"),
    ("rouge[1][tier=critical]", "rouge[1]", "tier=critical"), ("m[topic=[a]]", "m", "topic=[a]"),
    ("rouge[1]", "rouge[1]", nil), ("[a=b]", "[a=b]", nil), ("m[=b]", "m[=b]", nil), ("", "", nil),
  ])
  func `a metric's name tells its segment`(text: String, metric: String, segment: SegmentSelector?)
  {
    let name = MetricName(text)
    #expect(name.metric == metric && name.segment == segment)
    #expect(name.text == text)
  }
}
