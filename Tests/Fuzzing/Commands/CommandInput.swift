public import Foundation
import GateStatistics
import ReaderFuzzing

/// Command lines with the files of their folder, some of them changed.
public struct CommandInput: Sendable, Equatable {
  /// The arguments of each, the command first. The last is the one that is tried, the others go before.
  public let commandLines: [[String]]
  /// The bytes of every file, by its path in the folder.
  public let files: [String: [UInt8]]

  /// The file of a kept input that has its arguments, one a line, with an empty line between two command
  /// lines.
  static let commandFile = "command"

  /// The command that is tried.
  var shape: CommandShape? {
    CommandShape.all.first { shape in
      (commandLines.last?.starts(with: shape.words) ?? false)
        && (shape.before == commandLines.dropLast() || commandLines.count == 1 && !shape.readsBack)
    }
  }

  /// Makes an input; the same shape, number and seeds make the same.
  public init(_ shape: CommandShape, number: UInt64, from seeds: [SeedFolder]) {
    var mutation = Mutation(seed: number ^ Self.seed(of: shape.name))
    let isLarge = Int.random(in: 0...3, using: &mutation) == 0
    var arguments = shape.words + (shape.arguments.randomElement(using: &mutation) ?? [])
    for option in shape.options where Int.random(in: 0...3, using: &mutation) == 0 {
      arguments += option
    }
    arguments += shape.reports.arguments(using: &mutation)
    let isAfter = shape.readsBack || Bool.random(using: &mutation)
    commandLines = (isAfter ? shape.before : []) + [arguments]
    var files = (isLarge ? seeds.last : seeds.first)?.files ?? [:]
    let changesColumn = Int.random(in: 0...2, using: &mutation) == 0
    if changesColumn {
      let read = files.filter { shape.reads.contains($0.key) }
      files.merge(ColumnMutation(using: &mutation).changed(read, using: &mutation)) { $1 }
    }
    for _ in 0..<Int.random(in: changesColumn ? 0...1 : 1...2, using: &mutation) {
      guard let path = shape.reads.randomElement(using: &mutation), let bytes = files[path],
        let other = files[shape.reads.randomElement(using: &mutation) ?? path]
      else { continue }
      files[path] = FileMutation.changed(bytes, at: path, with: other, using: &mutation)
    }
    self.files = files
  }

  /// The command lines of a shape without options, on files that nobody has changed.
  public static func unchanged(_ shape: CommandShape, from seeds: [SeedFolder]) -> [CommandInput] {
    let befores = shape.readsBack ? [shape.before] : Set([[], shape.before])
    return seeds.flatMap { seeds in
      shape.arguments.flatMap { arguments in
        befores.map { before in
          CommandInput(commandLines: before + [shape.words + arguments], files: seeds.files)
        }
      }
    }
  }

  private init(commandLines: [[String]], files: [String: [UInt8]]) {
    self.commandLines = commandLines
    self.files = files
  }

  /// Reads an input that was kept.
  ///
  /// - Parameter folder: the folder with its files and its command lines.
  public init(from folder: URL) throws {
    var files = try TemporaryFolder.files(in: folder.path)
    let text = String(decoding: files.removeValue(forKey: Self.commandFile) ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.files = files
    commandLines = lines.split(separator: "").map(Array.init)
  }

  /// Keeps the input in a folder.
  public func write(to folder: URL) throws {
    var files = files
    let text = commandLines.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    files[Self.commandFile] = Array(text.utf8)
    try TemporaryFolder.write(files, to: folder.path)
  }

  /// A number that tells a command from the others.
  private static func seed(of name: String) -> UInt64 { Seed(name).hash }
}
