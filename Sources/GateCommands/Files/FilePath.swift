internal import ArgumentParser

/// The path of a file on the command line; an empty one is refused before anything runs.
struct FilePath: ExpressibleByArgument {
  /// The path as it was given.
  let text: String

  /// Takes a path that stands in the program, which is not empty.
  init(_ text: String) { self.text = text }

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// Whether it stands for standard input or output.
  var isStream: Bool { text == "-" }

  var defaultValueDescription: String { text }

  static var defaultCompletionKind: CompletionKind { .file() }

  /// Refuses to read standard input twice.
  ///
  /// - Parameters:
  ///   - what: what standard input can be only one of: `the runs`.
  ///   - paths: the files that are read.
  static func requireOneStream(of what: String, _ paths: [FilePath?]) throws {
    guard paths.count(where: { $0?.isStream == true }) < 2 else {
      throw ValidationError("standard input can be only one of \(what)")
    }
  }
}
