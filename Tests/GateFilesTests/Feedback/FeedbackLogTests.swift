import GateRuns
import GateVerdicts
import TestArguments
import Testing

@testable import GateFiles

@Suite("A log of feedback")
struct FeedbackLogTests {
  private func read(
    _ text: String, _ rules: FeedbackRules = FeedbackRules()
  ) throws -> FeedbackLog {
    try FeedbackLog.read(Array(text.utf8), path: "log", rules: rules)
  }

  private static let header =
    "Timestamp,User ID,Query ID,User Rating,Feedback Text,Metric Scores,System Version\n"

  private static let entry = FeedbackEntry(
    time: FeedbackTime(seconds: 1_793_520_000), user: "u1", query: "q_987", rating: "2",
    text: "wrong, and \"rude\"", scores: ["faithfulness": 0.6, "answer_relevancy": 0.5],
    version: "v1.2.0")

  @Test(
    "is CSV, JSON Lines or a JSON array, the scores with or without quotation marks",
    arguments: [
      #"\#(header)2026-11-01T08:00:00Z,u1,q_987,2,"wrong, and ""rude""","{faithfulness: 0.6, answer_relevancy: 0.5}",v1.2.0"#,
      #"\#(header)2026-11-01T08:00:00Z,u1,q_987,2.0,"wrong, and ""rude""","{""faithfulness"": 0.6, ""answer_relevancy"": 0.5}",v1.2.0"#,
      #"\#(header.replacing(",", with: ";"))1793520000;u1;q_987; 2 ;"wrong, and ""rude""";"{'faithfulness': 0.6, 'answer_relevancy': 0.5, 'x': None}";v1.2.0"#,
      #"""
      {"Timestamp": "2026-11-01 09:00+01:00", "User ID": "u1", "Query ID": "q_987", "User Rating": 2, "Feedback Text": "wrong, and \"rude\"", "Metric Scores": {"faithfulness": 0.6, "answer_relevancy": 0.5, "x": null}, "System Version": "v1.2.0", "more": [1]}
      """#,
      #"""
      [{"timestamp": 1793520000000, "userId": "u1", "query_id": "q_987", "user_rating": "2", "feedback_text": "wrong, and \"rude\"", "metric_scores": "{faithfulness: 0.6, answer_relevancy: 0.5}", "system_version": "v1.2.0"}]
      """#,
    ])
  func forms(_ text: ShownText) throws {
    let log = try read(text.text)
    #expect(log.problems == [])
    #expect(log.entries == [Self.entry])
  }

  @Test("names every row that cannot be used with its line, and takes the others")
  func problems() throws {
    let log = try read(
      Self.header + """
        2026-11-01,u1,q1,4,,,
        yesterday,u1,q2,4,,,
        2026-11-01,,q3,4,,,
        2026-11-01,u1,q4,9,,,
        2026-11-01,u1,q5,meh,,,
        2026-11-01,u1,q6,4,,{faithfulness: good},
        2026-11-01,u1,q7,4,,
        2026-11-01,u1,q8,,,,
        2026-11-01,u1,q9,,text alone,,
        2026-02-30,u1,q10,4,,,
        2026-11-01,u1,q11,4,,"{a: 1, a: 2}",
        2026-11-01,u1,q12,"4"x,,,
        2026-11-01,u1,q13,👎🏽,,,
        2026-11-01,u1,q14,4,"never closed,,
        """)
    #expect(log.entries.map(\.query) == ["q1", "q9", "q13"])
    #expect(log.withoutFeedback == 1)
    #expect(
      log.problems.map(\.description) == [
        #"log:3:1: "yesterday" is no time; write it as 2026-11-01T08:00:00Z"#,
        #"log:4:12: the row has no "User ID""#,
        #"""
        log:5:18: the rating "9" is not on the scale from 1 to 5; set "scale" of "feedback" in thresholds.json
        """#,
        #"""
        log:6:18: the rating "meh" is not on the scale from 1 to 5; say what it is in "ratings" of "feedback" in thresholds.json
        """#,
        #"""
        log:7:21: the score of "faithfulness" in "Metric Scores" is not a number; write {faithfulness: 0.6, answer_relevancy: 0.5}
        """#,
        "log:8:1: the row has 6 cells, the header has 7",
        #"log:11:1: "2026-02-30" is no time; write it as 2026-11-01T08:00:00Z"#,
        #"""
        log:12:22: "Metric Scores" names "a" twice; write {faithfulness: 0.6, answer_relevancy: 0.5}
        """#,
        """
        log:13:22: text after the closing quotation mark of a cell; write a quotation mark inside a cell \
        twice
        """,
        "log:15:21: this quotation mark is never closed; was the evaluation stopped?",
      ])
  }

  @Test("of JSON Lines goes on behind a line that is none")
  func lines() throws {
    let log = try read(
      """
      {"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "a", "User Rating": true}
      {"Timestamp": "2026-11-01", "User ID": 7,
      [1]
      {"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "b", "User Rating": 1, "User Rating": 5}
      {"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "c", "User Rating": 3, "Metric Scores": {"f": [1]}}

      {"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "d", "User Rating": NaN, "copy": false}
      """)
    #expect(log.entries.map(\.query) == ["a", "d"])
    #expect(log.entries.map(\.rating) == ["true", nil])
    #expect(log.entries[1].signals == [.copy: false])
    #expect(log.problems.map { $0.position?.line } == [2, 3, 4, 5])
    #expect(
      log.problems[2].description
        == #"log:4:78: the key "User Rating" stands here twice; which value counts cannot be told"#)
  }

  @Test("refuses a row that names a key twice, in lines and in an array", arguments: [false, true])
  func repeatedKeys(_ isArray: Bool) throws {
    let rows = [
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "a", "User Rating": 1}"#,
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "b", "User Rating": 1, "User Rating": 5}"#,
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "c", "User Rating": 5}"#,
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "d", "Metric Scores": {"f": 1, "f": 0}}"#,
    ]
    let log = try read(
      isArray ? "[" + rows.joined(separator: ",\n") + "]" : rows.joined(separator: "\n"))
    #expect(log.entries.map(\.query) == ["a", "c"])
    #expect(
      log.problems.map(\.description) == [
        #"log:2:78: the key "User Rating" stands here twice; which value counts cannot be told"#,
        #"log:4:86: the key "f" stands here twice; which value counts cannot be told"#,
      ])
  }

  @Test(
    "refuses a row that calls a column otherwise than another key of the file",
    arguments: [false, true])
  func spellings(_ isArray: Bool) throws {
    let rows = [
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "a", "User Rating": 1}"#,
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "b", "User Rating": 1, "user_rating": 5}"#,
      #"{"Timestamp": "2026-11-01", "User ID": 7, "Query ID": "c", "userRating": 5}"#,
    ]
    let log = try read(
      isArray ? "[" + rows.joined(separator: ",\n") + "]" : rows.joined(separator: "\n"))
    #expect(log.entries.map(\.query) == ["a"])
    #expect(
      log.problems.map(\.description) == [
        #"log:2:78: the keys "User Rating" on line 1 and "user_rating" hold the same; call it the same in every row"#,
        #"log:3:60: the keys "User Rating" on line 1 and "userRating" hold the same; call it the same in every row"#,
      ])
  }

  @Test("has the column of the version also if it is named as a segment")
  func versionSegment() throws {
    let log = try read(
      "Timestamp,User ID,Query ID,User Rating,System Version\n2026-11-01,u,q1,4,v1\n",
      FeedbackRules(segments: ["System Version"]))
    #expect(log.entries.map(\.version) == ["v1"])
    #expect(log.entries.map(\.segments) == [["System Version": "v1"]])
  }

  @Test("has segments and signals where the rules name their columns")
  func columns() throws {
    let rules = FeedbackRules(
      scale: 0...1, ratings: ["ok": 0.5], segments: ["topic"], signals: [.followUp: "again"])
    let log = try read(
      """
      Timestamp,User ID,Query ID,User Rating,topic,again,copy,other
      2026-11-01,u,q1,0,billing,1,yes,x
      2026-11-01,u,q2,OK,,false,,
      2026-11-01,u,q3,1,billing,maybe,,
      """, rules)
    #expect(log.entries.map(\.segments) == [["topic": "billing"], [:]])
    #expect(log.entries.map(\.signals) == [[.followUp: true, .copy: true], [.followUp: false]])
    #expect(
      log.problems.map(\.description) == [
        #"log:4:27: "maybe" does not say whether it happened; write true or false"#
      ])
  }

  @Test(
    "without the columns that it has to have is refused as a whole",
    arguments: [
      ("", "log: the file is empty"),
      (
        "Timestamp,Query ID\n",
        """
        log:1:1: the log has no column "User ID"; a log has the columns Timestamp, User ID, Query ID, \
        User Rating, Feedback Text, Metric Scores, System Version
        """
      ),
      (
        "Timestamp,User ID,Query ID,user_id\n",
        "log:1:28: the columns \"User ID\" and \"user_id\" hold the same; rename one"
      ),
    ])
  func refused(_ text: ShownText, _ message: String) {
    let problem = #expect(throws: FileProblem.self) { try read(text.text) }
    #expect(problem?.description == message)
  }

  @Test("in Latin-1 or UTF-16 is refused as a whole")
  func encodings() {
    #expect(throws: FileProblem.self) {
      try FeedbackLog.read([0xFF, 0xFE, 0x54, 0], path: "log", rules: FeedbackRules())
    }
    #expect(throws: FileProblem.self) {
      try FeedbackLog.read(
        Array(Self.header.utf8) + [0xE9], path: "log", rules: FeedbackRules())
    }
  }

  @Test("never stops the reader, whatever stands in it")
  func hostile() throws {
    var generator = SeededGenerator(seed: 8)
    let seed = Array(
      (Self.header
        + #"2026-11-01,u1,q1,4,"a ""b""",{faithfulness: 0.6},v1\#n"#
        + #"2026-11-02,u2,q2,👍,,"{""f"": 1}",v2\#n"#).utf8)
    for _ in 0..<2_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] =
          [0x22, 0x2C, 0x0A, 0x7B, 0x7D, 0x3A, 0x5C, 0x20, 0x00].randomElement(
            using: &generator) ?? 0
      }
      _ = try? FeedbackLog.read(bytes, path: "log", rules: FeedbackRules())
    }
  }
}
