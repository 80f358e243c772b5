internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// Who bears the burden of proof; shared by every command that decides.
struct ProfileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who bears the burden of proof: pull-request, release, or one of thresholds.json.",
      valueName: "name"),
    completion: .custom { words, _, _ in ProfileOption.names(after: words, in: .process()) })
  var profile = Profile.pullRequest.name

  /// That there is no profile of a name.
  static func unknown(_ name: String, among profiles: [Profile]) -> ValidationError {
    let known = profiles.map(\.name).joined(separator: ", ")
    return ValidationError("there is no profile \"\(name)\"; the profiles are \(known)")
  }

  /// The profiles that a command line can name: those of the thresholds that it names or that are found,
  /// else those that are always there.
  static func names(after words: [String], in environment: CommandEnvironment) -> [String] {
    let option = words.firstIndex(of: "--config").flatMap { place in
      words.indices.contains(place + 1) ? words[place + 1] : nil
    }
    let setting = try? GateSetting.find(option: option, in: environment)
    return setting?.thresholds.profiles.map(\.name)
      ?? [Profile.pullRequest.name, Profile.release.name]
  }
}

/// The day that something is held against; shared by every command that looks at dates.
struct TodayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day that waivers, ages and reviews are held against (default: today in UTC).",
      valueName: "yyyy-mm-dd"))
  var today: String?

  /// The day; nil for that of the environment.
  var date: CalendarDate? { today.flatMap(CalendarDate.init) }

  func validate() throws {
    if let today { _ = try Self.day(today) }
  }

  /// The day that a value of `--today` names.
  static func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("--today wants a date such as 2026-12-31, not \"\(text)\"")
    }
    return date
  }
}
