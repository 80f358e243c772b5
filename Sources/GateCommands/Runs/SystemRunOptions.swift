internal import ArgumentParser
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// The baseline and other runs of the very same system; shared by the commands that say what a gate can
/// do.
struct SystemRunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The baseline's scores (default: runs.baseline).", valueName: "file"))
  var baseline: FilePath?

  @Option(
    help: ArgumentHelp(
      "Another run of the very same system: what differs is noise. May be given again.",
      valueName: "file"))
  var noiseFrom: [FilePath] = []

  func validate() throws {
    try FilePath.requireOneStream(of: "the runs", noiseFrom + [baseline])
  }

  /// What was read.
  struct Runs {
    var baseline: RunInput
    var others: [RunInput]
    /// The files, which no report may replace.
    var paths: [String]
  }

  /// Reads the runs, and makes sure that every gated metric of the baseline is in all of them.
  ///
  /// - Parameter setting: the thresholds; nil where there are none, and every metric counts.
  func read(under setting: GateSetting?, in environment: CommandEnvironment) throws -> Runs {
    let thresholds = setting?.thresholds
    guard let path = baseline?.text ?? setting?.baselinePath(in: environment) else {
      throw FileProblem(
        path: setting?.path ?? "thresholds.json", "no baseline is named",
        do: "give --baseline FILE or \"runs.baseline\"")
    }
    let sources = try ([("baseline", path)] + noiseFrom.map { ("noise-from", $0.text) }).map {
      try RunSource($0.1, as: $0.0, under: thresholds, in: environment)
    }
    let read = Workers.allCores.map(sources.count) { place in
      Result { try sources[place].read() }
    }
    var inputs = try read.map { try $0.get() }
    let first = inputs.removeFirst()
    for other in inputs {
      try Self.requireSameMetrics(
        thresholds?.metrics.map(\.metric) ?? first.run.metrics.map(\.metric), of: first,
        in: other)
    }
    return Runs(
      baseline: first, others: inputs,
      paths: ([path] + noiseFrom.map(\.text)).map { RunSource.parts(of: $0, in: environment).file })
  }

  /// Another run of the same system that lacks a metric shows no noise of it.
  static func requireSameMetrics(
    _ metrics: [String], of baseline: RunInput, in other: RunInput
  ) throws {
    let known = Set(baseline.run.exampleIDs)
    guard other.run.exampleIDs.contains(where: known.contains) else {
      throw FileProblem(
        path: other.file.path, "has no example of the baseline",
        do: "give another run of the same system over the same examples")
    }
    for metric in metrics
    where baseline.run.scores(of: metric) != nil && other.run.scores(of: metric) == nil {
      throw FileProblem(
        path: other.file.path, "has no metric \"\(metric)\", which the baseline has",
        do: "give another run of the same system, scored by the same metrics")
    }
  }
}
