import Foundation

/// A folder of files that exists for one command line.
public struct TemporaryFolder: Sendable {
  /// The path, absolute.
  public let path: String

  /// Makes a folder with files in it, and with the mark of a repository, above which nothing is looked
  /// for.
  public init(files: [String: [UInt8]]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-fuzz-\(UUID().uuidString)").path
    try Self.write(files, to: path)
    try FileManager.default.createDirectory(
      atPath: path + "/.git", withIntermediateDirectories: true)
  }

  /// Writes files into a folder; what is called a key is for its owner alone.
  static func write(_ files: [String: [UInt8]], to path: String) throws {
    for (name, bytes) in files {
      let file = URL(fileURLWithPath: path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      if name.hasSuffix(".key") {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      }
    }
  }

  /// All files with their bytes, but for the mark of the repository.
  public func files() throws -> [String: [UInt8]] { try Self.files(in: path) }

  /// All files below a folder, by their paths in it.
  static func files(in path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let file = URL(fileURLWithPath: path + "/" + name)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      if isFile { files[name] = [UInt8](try Data(contentsOf: file)) }
    }
    return files
  }

  /// Removes the folder.
  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
