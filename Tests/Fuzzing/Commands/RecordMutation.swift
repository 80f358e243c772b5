import Foundation
import GRDB
import ReaderFuzzing

/// Changes a record: bytes of its pages, or with SQL what its tables hold and are.
enum RecordMutation {
  /// The file with one to eight bytes changed, or with one to three statements executed.
  static func changed(_ bytes: [UInt8], using mutation: inout Mutation) -> [UInt8] {
    Int.random(in: 0...3, using: &mutation) == 0
      ? damaged(bytes, using: &mutation) : edited(bytes, using: &mutation)
  }

  private static func damaged(_ bytes: [UInt8], using mutation: inout Mutation) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &mutation) {
      let isHeader = Int.random(in: 0...3, using: &mutation) == 0
      guard
        let place = bytes.indices.prefix(isHeader ? 120 : bytes.count)
          .randomElement(using: &mutation)
      else { return bytes }
      switch Int.random(in: 0...9, using: &mutation) {
      case 0...4: bytes[place] = UInt8.random(in: 0...255, using: &mutation)
      case 5...7: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &mutation)
      case 8: for zero in place..<min(place + 32, bytes.count) { bytes[zero] = 0 }
      default: bytes.removeSubrange((place & ~4095)...)
      }
    }
    return bytes
  }

  private static func edited(_ bytes: [UInt8], using mutation: inout Mutation) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-record-\(UUID().uuidString)").path
    defer {
      for end in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + end)
      }
    }
    guard (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil else { return bytes }
    if Int.random(in: 0...4, using: &mutation) > 0 {
      // Without its types and constraints, every column takes every value.
      execute(
        """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema
          SET sql = replace(replace(replace(sql,
            ') STRICT, ', ') '), ') STRICT', ')'), ' NOT NULL', '')
          WHERE type = 'table' AND name NOT LIKE 'sqlite%';
        """, in: path)
    }
    for _ in 0..<Int.random(in: 1...3, using: &mutation) {
      let statement = RecordStatement(using: &mutation)
      try? DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction {
        try statement.execute(in: $0)
      }
    }
    return (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) } ?? bytes
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    }
    return configuration
  }

  private static func execute(_ sql: String, in path: String) {
    try? DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction {
      try $0.execute(sql: sql)
    }
  }
}
