import GateText
import GateVerdicts

/// The command that stores the candidate as the baseline.
enum AcceptCommand {
  /// The command; a path that a result does not hold is left to be filled in.
  static func text(for result: GateResult) -> String {
    func word(_ path: String, else name: String) -> String {
      if path == "-" || path.hasPrefix("…/") { return name }
      return ShellWord.quoted(path.hasPrefix("-") ? "./" + path : path)
    }
    let config = word(result.config.path, else: "THRESHOLDS")
    return "scoregate baseline accept \(word(result.candidate.file.path, else: "CANDIDATE"))"
      + " --output \(word(result.baseline.file.path, else: "BASELINE"))"
      + (config == "thresholds.json" ? "" : " --config \(config)")
  }
}
