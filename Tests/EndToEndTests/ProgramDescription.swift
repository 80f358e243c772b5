import Foundation

/// A command as the program describes itself.
struct ProgramDescription: Decodable {
  private struct Document: Decodable {
    var command: ProgramDescription
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var names: [Name]?
  }

  var commandName: String
  var superCommands: [String]?
  var discussion: String?
  var subcommands: [ProgramDescription]?

  private var arguments: [Argument]?

  /// Asks the built program.
  static func ofProgram() throws -> ProgramDescription {
    let dump = try Binary().run("--experimental-dump-help").output
    return try JSONDecoder().decode(Document.self, from: Data(dump.utf8)).command
  }

  /// The words behind the program's name.
  var words: [String] { superCommands.map { $0.dropFirst() + [commandName] } ?? [] }

  /// This command and all below it.
  var all: [ProgramDescription] {
    [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all)
  }

  /// The long names of its own options.
  var options: [String] {
    (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name)
      .filter { !["help", "version"].contains($0) }
  }

  /// The lines of its examples that are to be typed.
  var examples: [String] {
    let text = discussion?.components(separatedBy: "Examples:\n").dropFirst().first ?? ""
    return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasPrefix("#") }
  }
}
