internal import ArgumentParser
internal import GateFiles
internal import GateVerdicts

/// The thresholds that a command works under, with where they were read.
struct GateSetting {
  /// What is demanded.
  let thresholds: Thresholds
  /// Where it was found, for what is relative to it.
  let path: String
  /// The file, to write into the result.
  let file: FileFingerprint
  /// Its text, likewise; nil where it is too long for that.
  private let text: String?

  private static let longestText = 200_000

  /// Reads the thresholds that are named or found.
  init(option: String?, in environment: CommandEnvironment) throws {
    try self.init(path: ConfigSearch.path(option: option, in: environment), in: environment)
  }

  /// Reads the thresholds where there are any; nil where none are named and none are found.
  static func find(option: String?, in environment: CommandEnvironment) throws -> GateSetting? {
    try ConfigSearch.find(option: option, in: environment).map {
      try GateSetting(path: $0, in: environment)
    }
  }

  private init(path: String, in environment: CommandEnvironment) throws {
    let input = try InputFile.read(path, as: "configuration", in: environment)
    self.path = path
    thresholds = try ThresholdsFile.read(input.bytes, path: input.path)
    file = FileFingerprint(path: input.path, bytes: input.bytes)
    text =
      input.bytes.count > Self.longestText ? nil : String(decoding: input.bytes, as: UTF8.self)
  }

  /// The gate of a profile.
  ///
  /// - Parameters:
  ///   - name: the profile's name.
  ///   - today: the day that waivers are held against; nil for that of the environment.
  func gate(
    profile name: String, today: CalendarDate? = nil, in environment: CommandEnvironment
  ) throws -> Gate {
    guard let profile = thresholds.profile(named: name) else {
      throw ProfileOption.unknown(name, among: thresholds.profiles)
    }
    return Gate(
      thresholds: thresholds, profile: profile, today: today ?? environment.today,
      tool: ScoreGate.tool, config: file, configText: text, workers: .allCores)
  }

  /// Where the baseline is stored; nil where the thresholds do not say.
  func baselinePath(in environment: CommandEnvironment) -> String? {
    thresholds.runs.baseline.map { environment.path($0, besideFile: path) }
  }

  /// Where the candidate is; nil where the thresholds do not say.
  func candidatePath(in environment: CommandEnvironment) -> String? {
    thresholds.runs.candidate.map { environment.path($0, besideFile: path) }
  }

  /// Where the anchor is; nil where the thresholds do not say.
  func anchorPath(in environment: CommandEnvironment) -> String? {
    thresholds.runs.anchor.map { environment.path($0, besideFile: path) }
  }

  /// Where people's labels are; nil where the thresholds do not say.
  func labelsPath(in environment: CommandEnvironment) -> String? {
    thresholds.labels.map { environment.path($0, besideFile: path) }
  }

  /// People's labels; nil where the thresholds name none.
  func labels(in environment: CommandEnvironment) throws -> HumanLabels? {
    guard let path = labelsPath(in: environment) else { return nil }
    let input = try InputFile.read(path, as: "labels file", in: environment)
    return try LabelFile.read(input.bytes, path: input.path, under: thresholds)
  }

  /// What finds and reads the runs.
  func reader(in environment: CommandEnvironment) -> RunReader {
    RunReader(thresholds: thresholds, thresholdsPath: path, environment: environment)
  }
}
