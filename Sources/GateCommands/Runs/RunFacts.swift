internal import ArgumentParser
internal import GateRuns
internal import GateVerdicts

/// What is said of a run on the command line, beyond what its file says.
struct RunFacts: ParsableArguments {
  @Option(help: ArgumentHelp("The version of the system that was scored.", valueName: "text"))
  var system: String?

  @Option(help: ArgumentHelp("What was changed since the baseline.", valueName: "text"))
  var change: String?

  @Option(
    help: ArgumentHelp(
      "When the run was made, 2026-12-31 or 2026-12-31T08:00:00Z (default: as the run says).",
      valueName: "iso-8601"))
  var created: String?

  @Option(
    help: ArgumentHelp(
      "The dataset's name (default: as the run says, then dataset.name).", valueName: "text"))
  var dataset: String?

  @Option(
    name: .customLong("factor"),
    help: ArgumentHelp(
      "What else the scores depend on, such as judge=gpt-5; can be given several times.",
      valueName: "name=value"))
  var factors: [String] = []

  @Option(
    help: ArgumentHelp(
      "An effect that the change is meant to have, such as recall+0.02 or latency-0.5[topic=billing]; "
        + "can be given several times.", valueName: "metric±number"))
  var intends: [String] = []

  func validate() throws {
    for text in intends where Intent(text) == nil {
      throw ValidationError(
        "--intends wants a metric and its change, recall+0.02 or latency-0.5[topic=billing], not "
          + "\"\(text)\"")
    }
    if let created, !Self.isTime(created) {
      throw ValidationError(
        "--created wants a day or a time such as 2026-12-31T08:00:00Z, not \"\(created)\"")
    }
    var names: Set<Substring> = []
    for factor in factors {
      guard let equals = factor.firstIndex(of: "="), equals > factor.startIndex else {
        throw ValidationError("--factor wants name=value, not \"\(factor)\"")
      }
      guard names.insert(factor[..<equals]).inserted else {
        throw ValidationError("--factor \(factor[..<equals]) is given twice")
      }
    }
  }

  /// The header of a run with what is said of it here, and of the same scores before.
  ///
  /// - Parameters:
  ///   - run: what the run says of itself.
  ///   - known: what is said of it where it is the baseline already.
  ///   - dataset: the dataset's name in thresholds.json.
  func header(of run: RunHeader, known: RunHeader?, dataset: String?) -> RunHeader {
    var factors = run.factors
    if factors.isEmpty { factors = known?.factors ?? [:] }
    for factor in self.factors {
      guard let equals = factor.firstIndex(of: "=") else { continue }
      factors[String(factor[..<equals])] = String(factor[factor.index(after: equals)...])
    }
    return RunHeader(
      dataset: self.dataset ?? run.dataset ?? dataset ?? known?.dataset,
      system: system ?? run.system ?? known?.system,
      created: created ?? run.created ?? known?.created,
      change: change ?? run.change ?? known?.change, factors: factors,
      intents: intends.isEmpty ? run.intents : intends.compactMap(Intent.init))
  }

  /// Whether a text is a day, or a day with a time in UTC or with its offset (ISO 8601).
  static func isTime(_ text: String) -> Bool {
    guard CalendarDate(String(text.prefix(10))) != nil else { return false }
    return text.utf8.count == 10
      || text.dropFirst(10).wholeMatch(
        of: #/[Tt ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?([Zz]|[+-]\d\d:?\d\d)?/#) != nil
  }
}
