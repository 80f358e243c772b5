import Foundation
import Testing

/// The stored reports that the tests compare with.
///
/// `SCOREGATE_REFRESH_GOLDENS=1` writes them anew; a CI run must never do that, so it fails there.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Compares a report with its stored form.
  static func expect(
    _ report: String, matches name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let environment = ProcessInfo.processInfo.environment
    if environment["SCOREGATE_REFRESH_GOLDENS"] == "1" {
      try #require(
        environment["CI"] == nil, "a CI run may not refresh the golden files",
        sourceLocation: location)
      try Data(report.utf8).write(to: file)
      return
    }
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(report == stored, "\(name) differs", sourceLocation: location)
  }
}
