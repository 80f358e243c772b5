internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateStore
internal import GateVerdicts

/// Where feedback is, and what its ratings mean; shared by the commands that look at it.
struct FeedbackPlace: ParsableArguments {
  @OptionGroup var config: ConfigOption

  @OptionGroup var record: StoreOption

  /// The thresholds; nil where there are none.
  func setting(in environment: CommandEnvironment) throws -> GateSetting? {
    try config.settingIfAny(in: environment)
  }

  /// Where the record is, as the command line names it.
  func path(_ setting: GateSetting?, in environment: CommandEnvironment) -> String {
    record.path(besideThresholds: setting?.path, in: environment)
  }

  /// What the record holds.
  ///
  /// - Throws: that there is no record, or that it has no feedback.
  func entries(
    _ setting: GateSetting?, matching filter: FeedbackFilter, in environment: CommandEnvironment
  ) throws -> [FeedbackEntry] {
    let path = path(setting, in: environment)
    let shown = environment.shown(path)
    guard environment.isFile(path) else {
      throw FileProblem(
        path: shown, "there is no record yet",
        do: "take a log in with scoregate feedback import FILE, or name a record with --store")
    }
    let all = try record.open(besideThresholds: setting?.path, in: environment).feedback()
    guard !all.isEmpty else {
      throw FileProblem(
        path: shown, "the record has no feedback yet",
        do: "take a log in with scoregate feedback import FILE")
    }
    let wanted = filter.wanted(of: all)
    guard !wanted.isEmpty else {
      throw FileProblem(
        path: shown, "no feedback is of that version and time",
        do: "the versions are " + Self.versions(of: all))
    }
    return wanted
  }

  private static func versions(of entries: [FeedbackEntry]) -> String {
    let versions = Set(entries.compactMap(\.version)).sorted()
    return versions.isEmpty ? "not said" : versions.suffix(12).joined(separator: ", ")
  }
}

/// Which feedback to look at.
struct FeedbackFilter: ParsableArguments {
  @Option(
    name: .customLong("system"),
    help: ArgumentHelp(
      "Only feedback on this version of the system; may be repeated (default: all).",
      valueName: "version"))
  var systems: [String] = []

  @Option(
    help: ArgumentHelp("Only feedback from this day or time on.", valueName: "iso-8601"))
  var since: String?

  func validate() throws {
    if let since, FeedbackTime(since) == nil {
      throw ValidationError("--since wants a day or a time such as 2026-11-01, not \"\(since)\"")
    }
  }

  /// The entries that are wanted.
  func wanted(of entries: [FeedbackEntry]) -> [FeedbackEntry] {
    let systems = Set(systems)
    let first = since.flatMap(FeedbackTime.init)
    return entries.filter { entry in
      (systems.isEmpty || entry.version.map(systems.contains) ?? false)
        && first.map { entry.time >= $0 } ?? true
    }
  }
}
