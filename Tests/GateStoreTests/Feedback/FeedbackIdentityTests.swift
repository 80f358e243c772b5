import GateAnalyses
import Foundation
import GRDB
import GateRuns
import Testing

@testable import GateStore

@Suite("A row of feedback that comes again")
struct FeedbackIdentityTests {
  private let store: Store
  private let folder = FeedbackFolder()
  private let key = UserKey.make()

  init() throws { store = try Store(at: folder.path("history.sqlite")) }

  private func rows(
    _ signals: [FeedbackSignal: Bool] = [:], segments: [String: String] = [:],
    version: String? = "v1"
  ) -> [FeedbackEntry] {
    (0..<3).map { place in
      FeedbackEntry(
        time: FeedbackTime(seconds: 1_793_520_000 + place), user: "ann", query: "q\(place)",
        rating: "4", text: "text \(place)", scores: ["f": 0.5], version: version,
        segments: segments, signals: signals)
    }
  }

  @Test("is known, and tells the signals and segments that are named by now")
  func learning() throws {
    _ = try store.importFeedback(rows(), key: key)
    let again = try store.importFeedback(
      rows([.followUp: true], segments: ["topic": "billing"]), key: key)
    #expect((again.added, again.known, again.completed) == (0, 3, 3))
    #expect(try store.feedback().allSatisfy { $0.signals == [.followUp: true] })
    #expect(try store.feedback().allSatisfy { $0.segments == ["topic": "billing"] })
    // Fewer columns named take nothing away, and what was done stays done.
    let fewer = try store.importFeedback(rows([.followUp: false]), key: key)
    #expect((fewer.added, fewer.known, fewer.completed) == (0, 3, 0))
    #expect(try store.feedback().allSatisfy { $0.signals == [.followUp: true] })
  }

  @Test("brings no text back that was taken out")
  func texts() throws {
    _ = try store.importFeedback(rows(), key: key)
    _ = try store.deleteFeedbackTexts()
    #expect(try store.importFeedback(rows([.copy: true]), key: key).known == 3)
    #expect(try store.feedback().allSatisfy { $0.text == nil })
  }

  /// Gives the records the fingerprints that they had while signals counted.
  private func makeFormer(_ rows: [FeedbackEntry]) throws {
    try DatabaseQueue(path: folder.path("history.sqlite")).write { database in
      for row in rows {
        try database.execute(
          sql: "UPDATE feedback SET fingerprint = ? WHERE fingerprint = ?",
          arguments: [key.formerFingerprint(of: row), key.fingerprint(of: row)])
      }
    }
  }

  @Test(
    "is known by a former fingerprint, whatever signals were named then and now",
    arguments: [false, true], [[:], [FeedbackSignal.followUp: true, .copy: false]])
  func former(_ keepsText: Bool, _ signals: [FeedbackSignal: Bool]) throws {
    let storage = FeedbackStorage(keepsText: keepsText)
    _ = try store.importFeedback(rows(signals), key: key, storage)
    try makeFormer(rows(signals))
    for now in [[:], signals, [.regeneration: true]] {
      let again = try store.importFeedback(rows(now), key: key, storage)
      #expect(again.added == 0 && again.known == 3)
    }
    var others = rows(signals)
    for place in others.indices { others[place].text = "another text" }
    #expect(try store.importFeedback(others, key: key, storage).added == 3)
    #expect(try store.feedback().count == 6)
  }

  @Test("is one row again if it was counted once for every setting")
  func doubles() throws {
    _ = try store.importFeedback(rows(), key: key)
    try makeFormer(rows())
    _ = try DatabaseQueue(path: folder.path("history.sqlite")).write { database in
      try database.execute(
        sql: """
          INSERT INTO feedback (fingerprint, time, user, query, rating, text, version)
          SELECT ?, time, user, query, rating, text, version FROM feedback WHERE query = 'q0'
          """, arguments: [key.formerFingerprint(of: rows([.copy: true])[0])])
      try database.execute(
        sql: "INSERT INTO feedbackSignal (feedback, name, value) VALUES (?, 'copy', 1)",
        arguments: [database.lastInsertedRowID])
    }
    #expect(try store.feedback().count == 4)
    #expect(try store.importFeedback(rows(), key: key).known == 3)
    #expect(try store.feedback().map(\.query) == ["q0", "q1", "q2"])
    #expect(try store.feedback()[0].signals == [.copy: true])
  }

  @Test("is known if its version was taken for a segment alone")
  func version() throws {
    _ = try store.importFeedback(rows(version: nil), key: key)
    try makeFormer(rows(version: nil))
    #expect(try store.importFeedback(rows(), key: key).known == 3)
    #expect(try store.feedback().allSatisfy { $0.version == "v1" })
  }
}
