import GateText
import GateReports
internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// `scoregate validate`: holds thresholds.json against its form.
struct ValidateCommand: GateCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check thresholds.json and name every mistake with its line and column.",
    discussion: """
      A metric without an objective, a rule whose review is overdue, and a limit that was calibrated for \
      another judge than that of the stored baseline are warnings: they are shown and the exit status stays 0.

      Examples:
        scoregate validate
        scoregate validate --config thresholds.json
        # what will be overdue at the end of the year
        scoregate validate --today 2026-12-31
      """)

  @OptionGroup var place: ConfigOption

  @OptionGroup var day: TodayOption

  func run(in environment: CommandEnvironment) throws -> Int32 {
    let setting = try place.setting(in: environment)
    let path = setting.file.path
    func warn(_ text: String, at position: SourcePosition?) {
      let place = position.map { ":\($0.line):\($0.column)" } ?? ""
      environment.tell("\(path)\(place): warning: \(text)")
    }
    let today = day.date ?? environment.today
    for remark in RuleFindings.remarks(on: setting.thresholds, today: today) {
      warn(remark.text, at: remark.position)
    }
    for expired in expiredCalibrations(of: setting, in: environment) {
      warn("\(expired.sentence(on: "the baseline")); \(expired.remedy.words)", at: expired.position)
    }
    try environment.writeOutput(
      "\(path): valid, \(Words.count(setting.thresholds.metrics.count, "metric"))\n")
    return ExitStatus.success
  }

  /// The limits that were calibrated for another judge than that of the stored baseline; none where
  /// there is no baseline that can be read, which is for `check` to say.
  private func expiredCalibrations(
    of setting: GateSetting, in environment: CommandEnvironment
  ) -> [ExpiredCalibration] {
    let thresholds = setting.thresholds
    guard thresholds.metrics.contains(where: { $0.calibration != nil }),
      let path = setting.baselinePath(in: environment),
      environment.isFile(RunSource.parts(of: path, in: environment).file),
      let baseline = try? RunSource(path, as: "baseline", under: thresholds, in: environment).read()
    else { return [] }
    return ExpiredCalibration.all(
      under: thresholds, judge: baseline.run.header.factors["judge"])
  }
}
