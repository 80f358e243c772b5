public import Foundation
import ReaderFuzzing

/// A command line with the files of its folder, of which one or two are changed.
public struct CommandInput: Sendable {
  /// The arguments, the command first.
  public let arguments: [String]
  /// The bytes of every file, by its path in the folder.
  public let files: [String: [UInt8]]
  /// The files that the command may make or change.
  let writes: [String]

  /// The file of a kept input that has its arguments, one a line.
  static let commandFile = "command"

  /// Makes an input; the same shape, number and seeds make the same.
  public init(_ shape: CommandShape, number: UInt64, from seeds: SeedFolder) {
    var mutation = Mutation(seed: number ^ Self.seed(of: shape.name))
    var arguments = shape.words
    arguments += shape.arguments.randomElement(using: &mutation) ?? []
    for option in shape.options where Int.random(in: 0...3, using: &mutation) == 0 {
      arguments += option
    }
    let reports = shape.reports.arguments(using: &mutation)
    self.arguments = arguments + reports
    writes = shape.writes + reports.filter { $0.hasPrefix(ReportFile.folder) }
    var files = seeds.files
    for _ in 0..<Int.random(in: 1...2, using: &mutation) {
      guard let path = shape.reads.randomElement(using: &mutation), let bytes = files[path],
        let other = seeds.files.values.sorted(by: { $0.count < $1.count })
          .filter({ $0.count < 10_000 }).randomElement(using: &mutation)
      else { continue }
      files[path] = FileMutation.changed(bytes, at: path, with: other, using: &mutation)
    }
    self.files = files
  }

  /// The command lines of a shape without options, on files that nobody has changed.
  public static func unchanged(_ shape: CommandShape, from seeds: SeedFolder) -> [CommandInput] {
    shape.arguments.map { arguments in
      CommandInput(
        arguments: shape.words + arguments,
        files: seeds.files, writes: shape.writes)
    }
  }

  private init(arguments: [String], files: [String: [UInt8]], writes: [String]) {
    self.arguments = arguments
    self.files = files
    self.writes = writes
  }

  /// Reads an input that was kept.
  ///
  /// - Parameter folder: the folder with its files, and with its arguments in `command`.
  public init(from folder: URL) throws {
    var files = try TemporaryFolder.files(in: folder.path)
    let lines = String(decoding: files.removeValue(forKey: Self.commandFile) ?? [], as: UTF8.self)
    let arguments = lines.split(separator: "\n").map(String.init)
    self.files = files
    self.arguments = arguments
    let shape = CommandShape.all.first { arguments.starts(with: $0.words) }
    writes = (shape?.writes ?? []) + arguments.filter { $0.hasPrefix(ReportFile.folder) }
  }

  /// Keeps the input in a folder.
  public func write(to folder: URL) throws {
    var files = files
    files[Self.commandFile] = Array(arguments.map { $0 + "\n" }.joined().utf8)
    try TemporaryFolder.write(files, to: folder.path)
  }

  /// A number that tells a command from the others (FNV-1a).
  private static func seed(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
