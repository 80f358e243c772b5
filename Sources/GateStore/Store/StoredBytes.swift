import Foundation
import GRDB

/// Bytes as SQLite keeps them: a BLOB.
enum StoredBytes {
  /// What is written for some bytes.
  static func value(of bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }

  /// The bytes of a column.
  static func bytes(of row: Row, at column: String) throws -> [UInt8] {
    let data: Data = try row.value(column)
    return Array(data)
  }
}
