/// The manual page of the program, in the language of manual pages (`mdoc(7)`).
struct ManualPage {
  private let root: CommandDescription

  /// Makes the page of a program.
  init(of root: CommandDescription) { self.root = root }

  /// The source of the page.
  var text: String {
    let sections =
      head + synopsis + description + environment + files + statuses + examples
    return sections.map { $0 + "\n" }.joined()
  }

  private var head: [String] {
    [
      ".Dd \(ManualFacts.date)", ".Dt \(root.commandName.uppercased()) 1",
      ".Os", ".Sh NAME", ".Nm \(root.commandName)",
      ".Nd \(ManualText.prose(ManualFacts.purpose).joined(separator: " "))",
    ]
  }

  private var synopsis: [String] {
    [".Sh SYNOPSIS"]
      + root.leaves.flatMap { command in
        [".Nm"] + command.path.dropFirst().map { ".Cm \($0)" }
          + command.ownArguments.map(ManualPage.usage)
      }
  }

  private var description: [String] {
    [".Sh DESCRIPTION"] + ManualText.prose(ManualPage.withoutList(root.text)) + [".Pp"]
      + (root.defaultSubcommand.map { [".Cm \($0)", "is what runs without a command.", ".Pp"] }
        ?? [])
      + ManualText.prose(
        "Every command takes --help, which prints what it takes with examples. The program takes "
          + "--version, which prints its version, and --generate-completion-script with bash, zsh or "
          + "fish, which prints what makes that shell complete its words.")
      + root.leaves.flatMap(subsection)
  }

  private func subsection(_ command: CommandDescription) -> [String] {
    let name = command.path.dropFirst().joined(separator: " ")
    let abstract = command.abstract.map { ManualText.prose($0) } ?? []
    let text = command.text.split(separator: "\n\n").flatMap {
      [".Pp"] + ManualText.prose(String($0))
    }
    return [".Ss \(name)"] + abstract + text + options(of: command)
      + (command.examples.isEmpty ? [] : [".Pp", "For example:"])
      + (command.examples.isEmpty ? [] : ManualText.literal(command.examples))
  }

  private func options(of command: CommandDescription) -> [String] {
    guard !command.ownArguments.isEmpty else { return [] }
    return [".Bl -tag -width Ds"]
      + command.ownArguments.flatMap { [ManualPage.item($0)] + ManualPage.meaning(of: $0) } + [
        ".El"
      ]
  }

  private var environment: [String] {
    list("ENVIRONMENT", ManualFacts.variables.map { (".It Ev \($0.name)", $0.meaning) })
  }

  private var files: [String] {
    list("FILES", ManualFacts.files.map { (".It Pa \(ManualText.argument($0.name))", $0.meaning) })
  }

  private var statuses: [String] {
    list(
      "EXIT STATUS",
      ExitStatus.meanings.map { (".It \($0.status)", "\($0.meaning.capitalizedFirst).") })
  }

  private var examples: [String] { [".Sh EXAMPLES"] + ManualText.literal(root.examples) }

  private func list(_ title: String, _ items: [(item: String, meaning: String)]) -> [String] {
    [".Sh \(title)", ".Bl -tag -width Ds"]
      + items.flatMap { [$0.item] + ManualText.prose($0.meaning) } + [".El"]
  }

  /// An argument in the synopsis: `.Op Fl -junit Ar file`.
  private static func usage(_ argument: CommandDescription.Argument) -> String {
    let dots = argument.isRepeating ? " ..." : ""
    let value = ".Ar \(ManualText.argument(argument.valueName ?? "value"))"
    let words = argument.kind == "positional" ? String(value.dropFirst()) : flag(argument)
    return (argument.isOptional ? ".Op \(words)" : ".\(words)") + dots
  }

  private static func item(_ argument: CommandDescription.Argument) -> String {
    if argument.kind == "positional" {
      return ".It Ar \(ManualText.argument(argument.valueName ?? "value"))"
    }
    let others = (argument.names ?? []).filter { $0.name != argument.preferredName?.name }
    return ".It " + (others.map { "Fl \(dashed($0)) , " }.joined()) + flag(argument)
  }

  private static func flag(_ argument: CommandDescription.Argument) -> String {
    let name = argument.preferredName.map(dashed) ?? ""
    let value =
      argument.kind == "option" ? " Ar \(ManualText.argument(argument.valueName ?? "value"))" : ""
    return "Fl \(name)\(value)"
  }

  /// A name behind the hyphen that `Fl` writes.
  private static func dashed(_ name: CommandDescription.Argument.Name) -> String {
    ManualText.argument(name.kind == "long" ? "-\(name.name)" : name.name)
  }

  private static func meaning(of argument: CommandDescription.Argument) -> [String] {
    var text = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty {
      text += " One of \(values.joined(separator: ", "))."
    }
    if argument.kind != "flag", let value = argument.defaultValue {
      text += " By default \(value)."
    }
    return ManualText.prose(text)
  }

  /// The text before the list of exit statuses, which has a section of its own.
  private static func withoutList(_ text: String) -> String {
    text.firstRange(of: "Exit status:").map { String(text[..<$0.lowerBound]) } ?? text
  }
}

extension String {
  /// The text with its first letter as at the start of a sentence.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
