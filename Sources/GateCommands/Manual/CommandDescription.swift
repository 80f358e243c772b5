#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A command as the argument parser describes it, with its subcommands: what the manual page is made of, so
/// that it says what the program takes and nothing else.
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// A way to write an option.
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
  }

  private struct Document: Decodable {
    var command: CommandDescription
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var superCommands: [String]?
  var defaultSubcommand: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  /// Reads what the argument parser writes of a command.
  init(json: String) throws {
    self = try JSONDecoder().decode(Document.self, from: Data(json.utf8)).command
  }

  /// The command as it is typed, `scoregate baseline accept`.
  var path: [String] { (superCommands ?? []) + [commandName] }

  /// What is said of it before the examples.
  var text: String { parts.text }

  /// The examples, a line each; empty where there are none.
  var examples: [String] { parts.examples }

  /// The arguments that are a command's own: the help that each has is said once.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !["help", "version"].contains(argument.preferredName?.name)
    }
  }

  /// The commands that can be run, depth first: this one where it has no subcommands.
  var leaves: [CommandDescription] {
    let children = (subcommands ?? []).filter { $0.commandName != "help" }
    return children.isEmpty ? [self] : children.flatMap(\.leaves)
  }

  private var parts: (text: String, examples: [String]) {
    let mark = "Examples:\n"
    guard let discussion, let found = discussion.firstRange(of: mark) else {
      return (discussion ?? "", [])
    }
    let examples = discussion[found.upperBound...].split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }
    return (String(discussion[..<found.lowerBound]), examples)
  }
}
