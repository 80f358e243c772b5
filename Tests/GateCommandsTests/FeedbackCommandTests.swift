import Foundation
import Testing

@testable import GateCommands

@Suite("scoregate feedback")
struct FeedbackCommandTests {
  private static let thresholds = """
    {
      "version": 1,
      "metrics": { "faithfulness": { "range": [0, 1], "margin": 0.03, "minimum": 0.9 } },
      "feedback": { "segments": ["topic"], "categories": { "refunds": ["refund*"] } }
    }
    """

  /// 60 answers by 15 users; a low score goes with a bad rating.
  private static let log =
    "Timestamp,User ID,Query ID,User Rating,Feedback Text,Metric Scores,System Version,topic\n"
    + (0..<60).map { place -> String in
      let score = Double(place * 37 % 60) / 60
      let rating = score + Double(place % 7) / 60 < 0.5 ? 1 : 5
      let day = "2026-11-\(place < 30 ? "01" : "20")"
      let text = rating == 1 ? "\"refund, | `now` <script> \u{1B}[31m\"" : ""
      return "\(day)T08:00:00Z,user-\(place % 15),q\(place),\(rating),\(text),"
        + "{faithfulness: \(score)},v\(place / 30),\(place % 2 == 0 ? "a" : "b")\n"
    }.joined()

  private func folder() throws -> FirstFolder {
    let folder = try FirstFolder()
    try folder.write("thresholds.json", Self.thresholds)
    try folder.write("log.csv", Self.log)
    return folder
  }

  @Test("takes a log in once, with a key that its owner alone may read")
  func imports() throws {
    let folder = try folder()
    defer { folder.remove() }
    let first = try folder.run("feedback", "import", "log.csv")
    #expect(first.status == 0)
    #expect(first.streams.output == ".scoregate/history.sqlite: 60 answers with feedback added\n")
    let again = try folder.run("feedback", "import", "log.csv")
    #expect(
      again.streams.output
        == ".scoregate/history.sqlite: 0 answers with feedback added, 60 known already\n")
    let key = folder.path + "/.scoregate/feedback.key"
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: key)
    let refused = try folder.run("feedback", "import", "log.csv")
    #expect(refused.status == 2)
    #expect(
      refused.streams.errors
        == """
        .scoregate/feedback.key: others than its owner may read the key; chmod 600 \
        .scoregate/feedback.key

        """)
  }

  @Test("makes no key in place of one that the record was made with", arguments: [false, true])
  func lostKey(_ plain: Bool) throws {
    let folder = try folder()
    defer { folder.remove() }
    let option = plain ? "--plain-users" : "--without-text"
    #expect(try folder.run("feedback", "import", "log.csv", option).status == 0)
    let key = folder.path + "/.scoregate/feedback.key"
    try FileManager.default.removeItem(atPath: key)
    let lost = try folder.run("feedback", "import", "log.csv", option)
    #expect(lost.status == 2)
    #expect(
      lost.streams.errors == """
        .scoregate/feedback.key: the key file is missing, and the record's \
        \(plain ? "rows were marked" : "users were hashed") with it; put it back, or start another \
        record with --store

        """)
    #expect(!FileManager.default.fileExists(atPath: key))
    let other = try folder.run(
      "feedback", "import", "log.csv", option, "--store", "other/history.sqlite")
    #expect(other.status == 0)
  }

  @Test("names rows that cannot be used, takes the others, and exits 2")
  func badRows() throws {
    let folder = try folder()
    defer { folder.remove() }
    try folder.write(
      "bad.csv",
      "Timestamp,User ID,Query ID,User Rating\n2026-11-01,u,q1,4\n2026-11-01,u,q2,11\n")
    let (status, streams) = try folder.run("feedback", "import", "bad.csv")
    #expect(status == 2)
    #expect(streams.errors.hasPrefix("bad.csv:3:17: the rating \"11\" is not on the scale"))
    #expect(streams.output.hasSuffix("1 answer with feedback added, 1 row kept out\n"))
    let whole = try folder.run("feedback", "import", "thresholds.json", "--store", "other.sqlite")
    #expect(whole.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/other.sqlite"))
  }

  @Test("counts rows without feedback, which are no error, and names every one that is")
  func manyRows() throws {
    let folder = try folder()
    defer { folder.remove() }
    let header = "Timestamp,User ID,Query ID,User Rating\n"
    let silent = (0..<31).map { "2026-11-01,u,s\($0),\n" }.joined()
    try folder.write("silent.csv", header + "2026-11-01,u,q,4\n" + silent)
    let quiet = try folder.run("feedback", "import", "silent.csv")
    #expect(quiet.status == 0)
    #expect(quiet.streams.errors.isEmpty)
    #expect(
      quiet.streams.output == """
        .scoregate/history.sqlite: 1 answer with feedback added, 31 rows without feedback left out

        """)
    let faults = (0..<25).map { "2026-11-01,u,f\($0),11\n" }.joined()
    try folder.write("faults.csv", header + faults + silent)
    let faulty = try folder.run("feedback", "import", "faults.csv")
    #expect(faulty.status == 2)
    #expect(faulty.streams.errors.split(separator: "\n").count == 25)
    #expect(
      faulty.streams.output.hasSuffix("31 rows without feedback left out, 25 rows kept out\n"))
  }

  @Test("forgets a user, and what is too old, for good")
  func forgets() throws {
    let folder = try folder()
    defer { folder.remove() }
    _ = try folder.run("feedback", "import", "log.csv")
    let forgotten = try folder.run("feedback", "forget", "--user", "user-3")
    #expect(
      forgotten.streams.output == ".scoregate/history.sqlite: 4 answers of 1 user deleted\n")
    #expect(forgotten.streams.errors.isEmpty)
    let again = try folder.run("feedback", "import", "log.csv", "--retain", "2w")
    #expect(
      again.streams.output == """
        .scoregate/history.sqlite: 0 answers with feedback added, 28 known already, 30 too old to \
        keep, 2 of users who are forgotten, 28 deleted because of their age

        """)
    let texts = try folder.run("feedback", "forget", "--texts", "--older-than", "1d")
    #expect(texts.status == 0)
    #expect(try folder.run("feedback", "summary").status == 2)
    #expect(try folder.run("feedback", "forget").status == 64)
  }

  @Test("warns where nothing is known of a user to forget, and remembers the id")
  func forgetsUnknown() throws {
    let folder = try folder()
    defer { folder.remove() }
    #expect(try folder.run("feedback", "import", "log.csv", "--retain", "2w").status == 0)
    let one = try folder.run("feedback", "forget", "--user", "nobody")
    #expect(one.status == 0)
    #expect(
      one.streams.errors
        == "warning: no feedback of this user is in the record; was the id mistyped?\n")
    #expect(one.streams.output == ".scoregate/history.sqlite: 0 answers of 1 user deleted\n")
    let several = try folder.run(
      "feedback", "forget", "--user", "user-3", "--user", "user_3", "--user", "user 3")
    #expect(several.status == 0)
    #expect(
      several.streams.errors == """
        warning: no feedback of 2 of these 3 users is in the record; was an id mistyped?

        """)
    try folder.write(
      "late.csv",
      "Timestamp,User ID,Query ID,User Rating\n2026-11-27,nobody,q1,4\n2026-11-27,user_3,q2,4\n")
    let late = try folder.run("feedback", "import", "late.csv")
    #expect(late.streams.output.contains("2 of users who are forgotten"))
  }

  @Test(
    "sums up, correlates and samples in every format",
    arguments: ["text", "markdown", "html", "json"])
  func formats(_ format: String) throws {
    let folder = try folder()
    defer { folder.remove() }
    _ = try folder.run("feedback", "import", "log.csv")
    let summary = try folder.run("feedback", "summary", "--format", format, "-v")
    #expect(summary.status == 0)
    #expect(summary.streams.output.contains("refunds"))
    let correlation = try folder.run("feedback", "correlate", "--format", format)
    #expect(correlation.status == 0)
    let sample = try folder.run(
      "feedback", "sample", "--size", "9", "--by", "topic", "--format", format, "--csv", "r.csv")
    #expect(sample.status == 0)
    for output in [summary, correlation, sample].map(\.streams.output) {
      #expect(!output.contains("\u{1B}"))
      if format == "html" { #expect(!output.contains("<script> ")) }
      if format == "json" {
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(output.utf8))
        }
      }
    }
    let rows = try #require(folder.text(of: "r.csv")).split(whereSeparator: \.isNewline)
    #expect(rows.count == 10)
    #expect(rows[0].hasSuffix("Drawn From,Beyond Limit,Inclusion Probability,Finding"))
  }

  @Test("a log that comes again once a column is named as a signal is known, and tells the signal")
  func namedLater() throws {
    let folder = try folder()
    defer { folder.remove() }
    try folder.write(
      "later.csv",
      "Timestamp,User ID,Query ID,User Rating,Asked\n"
        + (1...9).map { "2026-11-0\($0),u\($0),q\($0),4,true\n" }.joined())
    for feedback in ["{}", #"{"signals":{"followUp":"Asked"}}"#, #"{"segments":["Asked"]}"#] {
      try folder.write(
        "thresholds.json",
        #"{"version":1,"feedback":\#(feedback),"metrics":{"f":{"margin":0,"missing":"drop"}}}"#)
      let output = try folder.run("feedback", "import", "later.csv").streams.output
      #expect(
        output.hasSuffix(
          feedback == "{}"
            ? ": 9 answers with feedback added\n"
            : ": 0 answers with feedback added, 9 known already, 9 of them with more known now\n"))
    }
    let summary = try folder.run("feedback", "summary").streams.output
    #expect(summary.contains("asked again        9   9"))
    #expect(summary.contains("Asked=true"))
  }

  @Test("a sheet of the sample starts no formula, and is a log of the same feedback")
  func hostileSheet() throws {
    let folder = try folder()
    defer { folder.remove() }
    let texts = ["=1+1", "+2", "-x", "@y", "'=z", "''-", "'so'", "=\u{301}", "a \"\u{301}b\", c"]
    let log = texts.enumerated().map { number, text in
      let text = text.replacingOccurrences(of: "\"", with: "\\\"")
      return #"{"Timestamp":"2026-11-0\#(number + 1)","User ID":"\#(text)","Query ID":"\#(text)","#
        + #""User Rating":"-1","Feedback Text":"\#(text)","System Version":"\#(text)"}"#
    }
    try folder.write("hostile.jsonl", log.joined(separator: "\n"))
    try folder.write(
      "thresholds.json",
      #"{"version":1,"feedback":{"scale":[-2,2]},"metrics":{"f":{"margin":0,"missing":"drop"}}}"#)
    _ = try folder.run("feedback", "import", "--plain-users", "hostile.jsonl")
    _ = try folder.run("feedback", "sample", "--size", "9", "--csv", "sheet.csv")
    let sheet = try #require(folder.text(of: "sheet.csv"))
    #expect(sheet.contains(",'=1+1,'=1+1,-1,'=1+1,,'=1+1,"))
    #expect(sheet.contains(",''=z,''=z,-1,''=z,,''=z,"))
    let again = try folder.run("feedback", "import", "--plain-users", "sheet.csv")
    #expect(again.streams.output.hasSuffix(": 0 answers with feedback added, 8 known already\n"))
  }

  @Test("says where the limit of a metric should be")
  func correlates() throws {
    let folder = try folder()
    defer { folder.remove() }
    _ = try folder.run("feedback", "import", "log.csv")
    let text = try folder.run("feedback", "correlate").streams.output
    #expect(text.hasPrefix("? faithfulness follows what users feel\n"))
    #expect(text.contains("move the limit of single answers from 0.9 to 0.4"))
    let unknown = try folder.run("feedback", "correlate", "--metric", "recall")
    #expect(unknown.status == 2)
    #expect(unknown.streams.errors.contains("the metrics are faithfulness"))
    try folder.write(
      "run.jsonl",
      (0..<40).map { #"{"id": "q\#($0)", "tone": \#(Double($0 % 5) / 5)}"# }.joined(separator: "\n")
    )
    let run = try folder.run("feedback", "correlate", "--run", "run.jsonl", "-v")
    #expect(run.status == 0)
    #expect(run.streams.output.contains("which lacks the questions of 20 answers"))
    #expect(run.streams.output.contains("tone"))
  }

  @Test("without a record says how one is made", arguments: ["summary", "correlate"])
  func noRecord(_ command: String) throws {
    let folder = try folder()
    defer { folder.remove() }
    let (status, streams) = try folder.run("feedback", command)
    #expect(status == 2)
    #expect(
      streams.errors == """
        .scoregate/history.sqlite: there is no record yet; take a log in with scoregate feedback \
        import FILE, or name a record with --store

        """)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.scoregate"))
  }
}
