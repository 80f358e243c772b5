internal import GateAnalyses
internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// Runs that are read before anything says which columns hold what.
struct FirstReading {
  /// The files, in order.
  let files: [ScoreFile]
  /// Which columns hold what, as far as it is worth writing down.
  let dataset: DatasetColumns

  /// The runs, their rows sorted by example id.
  var runs: [Run] { files.map { $0.run.sortedByID() } }
  /// Who wrote the first file that is not ScoreGate's own.
  var evaluator: String? { Self.foreign(files)?.format.evaluator }

  /// Reads the runs: once as they are, and again with the columns of text that divide them.
  init(of paths: [String], in environment: CommandEnvironment) throws {
    let plain = try Self.read(paths, with: DatasetColumns(), in: environment)
    let foreign = Self.foreign(plain)
    let own = SegmentDetection.dimensions(
      of: plain[0].run, minimum: Thresholds.defaultMinimumSamples)
    // A column that another run lacks divides nothing.
    let candidates = (foreign?.otherColumns ?? []).filter { name in
      plain.allSatisfy { $0.format == .scoreGate || $0.otherColumns.contains(name) }
    }
    var dataset = DatasetColumns(name: plain[0].run.header.dataset, id: foreign?.idColumn)
    dataset.segments = own
    if let foreign, !candidates.isEmpty {
      dataset.segments = own + candidates.filter { !own.contains($0) }
      let place = plain.firstIndex { $0.fingerprint == foreign.fingerprint } ?? 0
      let divided = try Self.read([paths[place]], with: dataset, in: environment)[0]
      dataset.segments = SegmentDetection.dimensions(
        of: divided.run, minimum: Thresholds.defaultMinimumSamples)
    }
    files = dataset.segments == own ? plain : try Self.read(paths, with: dataset, in: environment)
    self.dataset = dataset
  }

  private static func foreign(_ files: [ScoreFile]) -> ScoreFile? {
    files.first { $0.format != .scoreGate }
  }

  private static func read(
    _ paths: [String], with dataset: DatasetColumns, in environment: CommandEnvironment
  ) throws -> [ScoreFile] {
    let columns = Thresholds(dataset: dataset, metrics: [])
    return try paths.map {
      try RunSource($0, as: "run", under: columns, in: environment).scoreFile()
    }
  }
}
