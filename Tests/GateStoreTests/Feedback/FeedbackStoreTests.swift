import GateAnalyses
import Foundation
import GRDB
import GateRuns
import Testing

@testable import GateStore

@Suite("Feedback in the record")
struct FeedbackStoreTests {
  private let folder = FeedbackFolder()
  private let key: UserKey

  init() throws {
    key = try #require(UserKey(String(repeating: "0123456789abcdef", count: 4) + "\n"))
  }

  private func store() throws -> Store { try Store(at: folder.path("history.sqlite")) }

  private let entries: [FeedbackEntry] = (0..<6).map { place in
    let signals: [FeedbackSignal: Bool] = [.followUp: place % 2 == 0, .copy: false]
    let scores: [String: Double] = ["faithfulness": 0.1 * Double(place), "latency": 3]
    return FeedbackEntry(
      time: FeedbackTime(seconds: 1_793_520_000 + place * 86_400), user: "ann\(place % 3)",
      query: "q\(place)", rating: place == 5 ? nil : "\(place + 1)", text: "text of \(place)",
      scores: scores, version: "v\(place % 2)", segments: ["topic": "billing"], signals: signals)
  }

  @Test("comes out as it went in, but for the users")
  func roundTrip() throws {
    let store = try store()
    let result = try store.importFeedback(entries, key: key)
    #expect(result.added == 6 && result.known == 0)
    var expected = entries
    for place in expected.indices { expected[place].user = key.name(of: entries[place].user) }
    #expect(try store.feedback() == expected)
    #expect(Set(expected.map(\.user)).count == 3)
  }

  @Test("is the same after the same log again, and after a longer one by what is new")
  func idempotent() throws {
    let store = try store()
    _ = try store.importFeedback(Array(entries.prefix(4)), key: key)
    let again = try store.importFeedback(entries, key: key)
    #expect(again.added == 2 && again.known == 4)
    // Without texts the rows are still known: what is dropped counts for what a row is.
    let bare = try store.importFeedback(entries, key: key, FeedbackStorage(keepsText: false))
    #expect(bare.added == 0 && bare.known == 6)
    #expect(try store.feedback().count == 6)
  }

  @Test("no id of a user is in the file, nor what was forgotten", arguments: [false, true])
  func privacy(_ forgets: Bool) throws {
    let store = try store()
    var named = entries
    for place in named.indices { named[place].user = "someone@example.org \(place % 3)" }
    _ = try store.importFeedback(named, key: key)
    if forgets {
      #expect(try store.forgetUser("someone@example.org 1", key: key) == 2)
      #expect(try store.feedback().map(\.query) == ["q0", "q2", "q3", "q5"])
    }
    var found = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      found += try Data(contentsOf: folder.url.appendingPathComponent(name))
    }
    #expect(found.range(of: Data("someone@example.org".utf8)) == nil)
    #expect((found.range(of: Data("text of 2".utf8)) != nil) == true)
    #expect((found.range(of: Data("text of 1".utf8)) == nil) == forgets)
    if forgets {
      let again = try store.importFeedback(named, key: key)
      #expect(again.forgotten == 2 && again.known == 4 && again.added == 0)
    }
  }

  @Test("older than it is kept goes, and stays out")
  func retention() throws {
    let store = try store()
    _ = try store.importFeedback(entries, key: key)
    let oldest = entries[2].time
    let result = try store.importFeedback(entries, key: key, FeedbackStorage(oldest: oldest))
    #expect(result.deleted == 2 && result.tooOld == 2 && result.known == 4)
    #expect(try store.feedback().map(\.query) == ["q2", "q3", "q4", "q5"])
    #expect(try store.deleteFeedback(before: entries[4].time) == 2)
    #expect(try store.deleteFeedbackTexts() == 2)
    #expect(try store.feedback().map(\.text) == [nil, nil])
    #expect(try store.feedback().map(\.rating) == ["5", nil])
  }

  @Test("is not mixed with that of another key, nor plain users with hashed ones")
  func mixtures() throws {
    let store = try store()
    _ = try store.importFeedback(entries, key: key)
    #expect(throws: StoreProblem.self) {
      try store.importFeedback(entries, key: UserKey.make())
    }
    #expect(throws: StoreProblem.self) { try store.forgetUser("ann0", key: UserKey.make()) }
    #expect(throws: StoreProblem.self) {
      try store.importFeedback(entries, key: key, FeedbackStorage(plainUsers: true))
    }
    #expect(try store.feedback().count == 6)
  }

  @Test("has users as they are where that is wanted, and forgets them too")
  func plain() throws {
    let store = try store()
    _ = try store.importFeedback(entries, key: key, FeedbackStorage(plainUsers: true))
    #expect(try store.feedback().map(\.user) == entries.map(\.user))
    #expect(try store.forgetUser("ann0", key: key) == 2)
    #expect(try store.feedback().count == 4)
  }

  @Test("of several writers at once is that of all")
  func writers() throws {
    let path = folder.path("history.sqlite")
    _ = try Store(at: path)
    let all = (0..<80).map { place in
      FeedbackEntry(
        time: FeedbackTime(seconds: place), user: "u\(place)", query: "q\(place)", rating: "3")
    }
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      for part in 0..<5 {
        // Every row is written by two of the writers.
        let mine = all.filter {
          $0.time.seconds % 4 == writer || $0.time.seconds % 4 == (writer + 1) % 4
        }
        .filter { $0.time.seconds % 5 == part }
        do {
          _ = try Store(at: path).importFeedback(mine, key: key)
        } catch {
          Issue.record(error)
        }
      }
    }
    #expect(try Store(at: path).feedback().count == 80)
  }

  @Test("is hashed with a key that survives being written")
  func keys() throws {
    let key = UserKey.make()
    let again = try #require(UserKey(key.text))
    #expect(key.name(of: "ann") == again.name(of: "ann"))
    #expect(key.name(of: "ann") != UserKey.make().name(of: "ann"))
    #expect(key.name(of: "ann") != key.name(of: "ann "))
    #expect(UserKey("secret") == nil)
    #expect(UserKey(String(repeating: "g", count: 64)) == nil)
    // HMAC-SHA-256 of "4:user3:ann" under the bytes 01 23 … ef, by Python's hmac.
    #expect(self.key.name(of: "ann") == "ue48b4816a78e747c74ad62d16ce24e71")
  }
}

/// A folder that goes with the test.
final class FeedbackFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
