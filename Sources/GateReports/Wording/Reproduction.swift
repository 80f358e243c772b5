import GateText
import GateRuns
import GateVerdicts

/// The command that decides again, and what to know before it is run.
struct Reproduction: Equatable {
  /// How a path begins whose folder a result does not tell.
  static let elsewhere = "…/"

  /// The command as one line.
  var text: String { words.joined(separator: " ") }
  /// The command's parts: what is run, then each option with its value.
  var words: [String]
  /// What the command leaves to the reader, one sentence each.
  var remarks: [String]
}

extension Wording {
  /// The command that decides again on the same files.
  ///
  /// All that the candidate says of itself is said again: a result does not tell what stood in the file
  /// from what the command line added, and saying it twice changes nothing.
  func reproduction(of result: GateResult) -> Reproduction {
    let header = result.candidate.header
    let paths: [(String, String?)] = [
      ("config", result.config.path), ("baseline", result.baseline.file.path),
      ("candidate", result.candidate.file.path), ("anchor", result.anchor?.file.path),
    ]
    let facts: [(String, String?)] =
      [
        ("profile", result.profile.name), ("system", header.system), ("change", header.change),
        // A day that is none would be refused.
        (
          "created",
          header.created.flatMap { CalendarDate(String($0.prefix(10))) == nil ? nil : $0 }
        ),
        ("dataset", header.dataset),
      ]
      + header.factors.sorted { $0.key < $1.key }.filter {
        !$0.key.isEmpty && !$0.key.contains("=")
      }
      .map { ("factor", "\($0.key)=\($0.value)") }
      + result.intents.map { ("intends", $0.intent.text) }
    let options = (paths + facts).compactMap { flag, value in
      value.map { value in
        // A value that begins with a hyphen would be read as an option, but for the one that is all.
        let joint = value.hasPrefix("-") && value != "-" ? "=" : " "
        return "--\(flag)\(joint)\(ShellWord.quoted(HostileText.line(value, length: 500)))"
      }
    }
    var remarks: [String] = []
    if paths.contains(where: { $0.1?.hasPrefix(Reproduction.elsewhere) == true }) {
      remarks.append("a path that begins with … lies elsewhere: put its folder in place of …")
    }
    if paths.contains(where: { $0.1 == "-" }) {
      remarks.append("- was standard input: give it the same bytes")
    }
    return Reproduction(words: ["scoregate check"] + options, remarks: remarks)
  }

  /// The command that decides again, an option a line, what to know before it in comments.
  func command(for result: GateResult) -> String {
    let reproduction = reproduction(of: result)
    return
      (reproduction.remarks.map { "# \($0)" }
      + [reproduction.words.joined(separator: " \\\n  ")]).joined(separator: "\n")
  }
}
