internal import ArgumentParser
internal import GateAnalyses
internal import GateRuns
internal import GateVerdicts

/// What suggested thresholds have to achieve; shared by the commands that suggest some.
struct SuggestionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A segment that gets the stricter rule: tier=critical, or tier=* for all of its values.",
      valueName: "segment"))
  var critical: [String] = []

  @Option(
    help: ArgumentHelp(
      "How often a build of an unchanged system may be stopped, a fraction.", valueName: "rate"))
  var falseAlarms = 0.05

  @Option(
    help: ArgumentHelp(
      "How often an unchanged system is shown to be no worse, a fraction.", valueName: "rate"))
  var power = 0.8

  @OptionGroup var profile: ProfileOption

  func validate() throws {
    guard falseAlarms >= Self.fewestFalseAlarms, falseAlarms <= 0.5 else {
      throw ValidationError("--false-alarms wants a fraction from 1e-6 to 0.5, such as 0.05")
    }
    guard power >= 0.5, power < 1 else {
      throw ValidationError("--power wants a fraction from 0.5 to below 1, such as 0.8")
    }
    for segment in critical where SegmentSelector(segment) == nil {
      throw ValidationError("--critical wants a segment such as tier=critical, not \"\(segment)\"")
    }
  }

  /// The dimensions of the segments that were named.
  var dimensions: [String] { critical.compactMap { SegmentSelector($0)?.dimension } }

  /// Throws where the run has nothing of a segment that was named: a rule that is stricter for nobody
  /// would be taken for one.
  func requireCritical(in run: Run, called name: String) throws {
    for text in critical {
      guard let segment = SegmentSelector(text) else { continue }
      let dimensions = run.segments.map(\.dimension)
      guard let column = run.segment(segment.dimension) else {
        throw ValidationError(
          "--critical \(text): \(name) has no dimension \"\(segment.dimension)\""
            + (dimensions.isEmpty ? "" : "; it has \(dimensions.joined(separator: ", "))"))
      }
      guard let value = segment.value, !column.values.contains(value) else { continue }
      let some = column.values.prefix(Self.mostNamed).joined(separator: ", ")
      throw ValidationError(
        "--critical \(text): no example of \(name) has it; values of \(segment.dimension) are \(some)"
          + (column.values.count > Self.mostNamed ? ", …" : ""))
    }
  }

  /// A rarer alarm cannot be told from none: no set has the examples for it.
  private static let fewestFalseAlarms = 1e-6
  private static let mostNamed = 10

  /// The targets; a build is stopped as the profile says.
  func targets(under thresholds: Thresholds?) throws -> SuggestionTargets {
    let known = thresholds?.profiles ?? Profile.builtIn
    let name = profile.profile
    guard let found = known.first(where: { $0.name == name }) else {
      throw ProfileOption.unknown(name, among: known)
    }
    return SuggestionTargets(
      falseAlarms: falseAlarms, power: power,
      burden: found.demandsProof ? .proof : .regression,
      critical: critical.compactMap(SegmentSelector.init))
  }
}
