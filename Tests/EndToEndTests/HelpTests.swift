import Foundation
import Testing

@Suite("The help of the built program")
struct HelpTests {
  /// The page that has the help of every command; ``DocumentationTests`` writes it anew.
  private static let page = "Sources/GateCommands/GateCommands.docc/Commands.md"

  @Test("is what the page of commands shows, fits 80 columns and has examples, for every command")
  func isShown() throws {
    let commands = try ProgramDescription.ofProgram().all
    #expect(commands.count > 8)
    let page = try Page(at: HelpTests.page)
    let steps = page.blocks.compactMap { Session(page.lines[$0.lines]) }.flatMap(\.steps)
    let shown = Dictionary(
      steps.map { ($0.line, $0.output.map { $0 + "\n" }.joined()) }, uniquingKeysWith: { $1 })
    var names: Set<String> = []
    for command in commands {
      let outcome = try Binary().run(command.words + ["--help"], variables: ["COLUMNS": "80"])
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      let name = (["scoregate", "help"] + command.words).joined(separator: " ")
      names.insert(name)
      #expect(shown[name].map { $0.trimmed } == outcome.output.trimmed, "\(name) differs")
      let usage = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
      #expect(usage.allSatisfy { $0.count <= 80 }, "\(name)")
      #expect(!command.examples.isEmpty, "\(name) has no examples")
      #expect(command.examples.allSatisfy { outcome.output.contains("  \($0)\n") }, "\(name)")
    }
    #expect(Set(shown.keys.filter { $0.hasPrefix("scoregate help") }) == names)
  }

  @Test("gives examples that run as they stand")
  func examplesRun() throws {
    for command in try ProgramDescription.ofProgram().all {
      for example in command.examples where example.hasPrefix("scoregate") {
        let binary = try Binary()
        try binary.copyPackage()
        for (name, copy) in [
          ("candidate", "results"), ("baseline", "v1.0.0"), ("regressed", "worse"),
          ("baseline", "baseline"), ("candidate", "again"), ("baseline", "a"), ("candidate", "b"),
        ] {
          // Simulations are slow without optimisation: fewer examples show as well that they run.
          let lines = try binary.read("Tests/Samples/\(name).jsonl").split(separator: "\n")
          let kept = lines.prefix(command.words.contains("analyze") ? lines.count : 61)
          for path in ["Tests/Samples/\(name)", copy] {
            try binary.write(kept.map { $0 + "\n" }.joined(), to: "\(path).jsonl")
          }
        }
        if example.contains("result.json") { _ = try binary.run("--json", "result.json", "-q") }
        let preparation = Self.preparation(for: command.words.first ?? "", example)
        let outcome = try binary.shell(
          "scoregate() { \"$scoregate\" \"$@\"; }; \(preparation)\n\(example)")
        #expect([0, 1, 3].contains(outcome.status), "\(example): \(outcome.errors)")
      }
    }
  }

  /// What the examples of a command find in their folder.
  private static func preparation(for command: String, _ example: String) -> String {
    switch command {
    // What writes a first thresholds.json wants a folder without one.
    case "init": "rm thresholds.json"
    case "history", "loop":
      """
      for version in v1.2.0 v1.3.0; do
        scoregate check --system $version --record -q --json result.json >/dev/null 2>&1
      done
      mkdir results && cp result.json results
      scoregate history export > log.csv && scoregate history export --format jsonl > log.jsonl
      """
    case "feedback":
      """
      awk -F, '$4 != ""' Tests/Samples/feedback.csv > feedback.csv && cp feedback.csv monday.csv
      scoregate feedback import feedback.csv >/dev/null
      """
    case "labels":
      """
      scoregate labels sample results.jsonl --size 30 >/dev/null
      sed '2,$ s/,,$/,yes,/' sheet.csv > anna.csv && cp sheet.key.csv anna.key.csv
      scoregate labels import anna.csv --labels labels.csv --labeler anna >/dev/null
      sed '2,9 s/,yes,$/,no,/' anna.csv > ben.csv && cp sheet.key.csv ben.key.csv
      scoregate labels import ben.csv --labels labels.csv --labeler ben >/dev/null
      cp labels.csv gold.csv && \(example.contains("sample") ? "rm sheet.*" : "mv anna.csv sheet.csv")
      """
    default: ""
    }
  }

  @Test("is a manual page as well, without a fault that mandoc finds")
  func manual() throws {
    let binary = try Binary()
    let outcome = try binary.run("manual")
    #expect(outcome.status == 0)
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES",
    ] {
      #expect(outcome.output.contains("\n.Sh \(section)\n"))
    }
    let parts = outcome.output.components(separatedBy: "\n.Ss ").dropFirst()
    let sections = Dictionary(uniqueKeysWithValues: parts.map { ($0.prefix { $0 != "\n" }, $0) })
    for command in try ProgramDescription.ofProgram().all where command.subcommands == nil {
      let name = command.words.joined(separator: " ")
      let section = try #require(sections[name[...]], "\(name) is not told")
      for option in command.options {
        let item = "Fl \\-\(option.replacing("-", with: "\\-"))"
        #expect(section.contains(item), "\(name) \(option)")
      }
    }
    let lint = "if command -v mandoc >/dev/null; then mandoc -T lint scoregate.1; fi"
    try binary.write(outcome.output, to: "scoregate.1")
    let checked = try binary.shell(lint)
    #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
  }

  @Test("completes words in every shell that is here", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let binary = try Binary()
    let script = try binary.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["baseline", "accept", "openmetrics"] {
      #expect(script.output.contains(word))
    }
    try binary.write(script.output, to: "script")
    let checked = try binary.shell(
      "if command -v \(shell) >/dev/null; then \(shell) -n script; fi")
    #expect(checked.status == 0, "\(checked.errors)")
  }

  @Test("is pointed to by a mistake that shows only in the thresholds")
  func usage() throws {
    let binary = try Binary()
    try binary.copyPackage()
    let outcome = try binary.run(
      "baseline", "accept", "Tests/Samples/candidate.jsonl", "--profile", "nightly")
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.hasPrefix(
        "Error: there is no profile \"nightly\"; the profiles are pull-request, release\n"
          + "Usage: scoregate baseline accept [<options>] <run>"))
    #expect(
      outcome.errors.hasSuffix("See 'scoregate baseline accept --help' for more information.\n"))
  }
}

extension String {
  /// Without the empty lines at its end.
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
