import GRDB

/// Why the record cannot be used, and what to do.
package enum StoreProblem: Error, Equatable, Sendable {
  /// A newer ScoreGate wrote it.
  case newer(path: String)
  /// The file is something else than a record.
  case notARecord(path: String)
  /// The system or SQLite refuses.
  case unusable(path: String, reason: String)

  init(_ error: any Error, path: String) {
    switch error {
    case let problem as Self: self = problem
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
      self = .notARecord(path: path)
    case let error as DatabaseError:
      self = .unusable(path: path, reason: error.message ?? "SQLite says \(error.resultCode)")
    default: self = .unusable(path: path, reason: "\(error)")
    }
  }

  /// One sentence and what to do about it.
  package var explanation: String {
    switch self {
    case .newer(let path):
      "\(path): written by a newer version of ScoreGate; update this one, or name another file with --store"
    case .notARecord(let path):
      "\(path): not a record of ScoreGate; name another file with --store"
    case .unusable(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
