import Foundation
import GRDB

/// Why the record cannot be used, and what to do.
package enum StoreProblem: Error, Equatable, Sendable {
  /// A newer ScoreGate wrote it.
  case newer(path: String)
  /// The file is something else than a record.
  case notARecord(path: String)
  /// The system or SQLite refuses; in words, with what to do.
  case unusable(path: String, reason: String)

  init(_ error: any Error, path: String) {
    switch error {
    case let problem as Self: self = problem
    case StoreFault.newer: self = .newer(path: path)
    case StoreFault.notARecord: self = .notARecord(path: path)
    case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
      self = .notARecord(path: path)
    case let error as DatabaseError: self = .unusable(path: path, reason: Self.reason(of: error))
    case let error as CocoaError:
      self = .unusable(
        path: path, reason: "cannot be copied to be read: \(error.localizedDescription)")
    // A column holds something else than what every version writes there.
    default: self = .unusable(path: path, reason: Self.damaged)
    }
  }

  private static let damaged =
    "the record is damaged; restore a copy of it, or move it away and record the results again"

  private static func reason(of error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      "cannot be opened for writing; the file and its folder have to be writable"
    case .SQLITE_FULL: "cannot be written: no space is left on the disk; what it held is unharmed"
    case .SQLITE_IOERR:
      "cannot be read or written: \(error.message ?? "the system reports an error"); what it held is unharmed"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "another process has been writing there for too long; try again when it has ended"
    // What is asked for is fixed: if SQLite does not understand it, the tables are not those of a record.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT: damaged
    default: "cannot be used: \(error.message ?? "SQLite says \(error.resultCode)")"
    }
  }

  /// The file that it is about.
  package var path: String {
    switch self {
    case .newer(let path), .notARecord(let path), .unusable(let path, _): path
    }
  }

  /// One sentence and what to do about it, without a full stop.
  package var explanation: String {
    switch self {
    case .newer:
      "written by a newer version of ScoreGate; update this one, or name another file with --store"
    case .notARecord: "not a record of ScoreGate; name another file with --store"
    case .unusable(_, let reason): reason
    }
  }

  /// `path: what; what to do`.
  package var description: String { "\(path): \(explanation)" }
}
