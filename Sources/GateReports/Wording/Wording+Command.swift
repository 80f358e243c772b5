import GateVerdicts

extension Wording {
  /// The command that compares the same files again, an option a line.
  func command(for result: GateResult) -> String {
    let options =
      [
        ("config", result.config.path), ("baseline", result.baseline.file.path),
        ("candidate", result.candidate.file.path), ("anchor", result.anchor?.file.path),
        ("profile", result.profile.name),
      ] as [(String, String?)]
    return
      (["scoregate check"]
      + options.compactMap { flag, value in
        value.map { "  --\(flag) \(ShellWord.quoted(HostileText.line($0, length: 500)))" }
      }).joined(separator: " \\\n")
  }
}
