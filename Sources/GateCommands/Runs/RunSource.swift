internal import GateFiles
internal import GateRuns
internal import GateVerdicts

/// Where a run comes from, and how its columns are to be read.
struct RunSource: Sendable {
  /// What the scores are in.
  enum Content: Sendable {
    /// A file, by its path for the operating system.
    case file(String)
    /// Bytes that were read from standard input.
    case bytes([UInt8])
  }

  /// A file that is smaller than this is read whole: there is nothing to save.
  private static let smallestInBlocks = 1 << 20

  /// What to call it in a message: `baseline`.
  let what: String
  /// The path to show.
  let path: String
  let content: Content
  let columns: DatasetColumns
  let metrics: Set<String>
  /// The system whose rows to take, where the file holds several.
  let system: String?

  /// Reads the file.
  func scoreFile() throws -> ScoreFile {
    switch content {
    case .bytes(let bytes): try scores(of: bytes)
    case .file(let place): try OpenFile.with(place, shown: path, as: what, scores(in:))
    }
  }

  /// Reads the run, its rows sorted by example id.
  func read() throws -> RunInput {
    let scores = try scoreFile()
    var file = scores.fingerprint
    if let system { file.path += "#" + system }
    return RunInput(
      run: scores.run.sortedByID(), file: file, format: scores.format.name,
      warnings: scores.warnings)
  }

  /// Reads the run, with columns as dimensions that it has none of yet.
  ///
  /// - Parameter dimensions: the dimensions that are wanted.
  /// - Returns: the run, and which of the dimensions it has only by this.
  func read(dividedBy dimensions: [String]) throws -> (input: RunInput, added: [String]) {
    let input = try read()
    let lacking = Set(dimensions).filter { input.run.segment($0) == nil }.sorted()
    guard !lacking.isEmpty else { return (input, []) }
    var columns = columns
    columns.segments += lacking
    let divided = try RunSource(
      what: what, path: path, content: content, columns: columns, metrics: metrics, system: system
    ).read()
    return (divided, lacking.filter { divided.run.segment($0) != nil })
  }

  private func scores(in file: OpenFile) throws -> ScoreFile {
    if file.isRegular, file.size >= Self.smallestInBlocks {
      let inBlocks = ScoreFile.readLines(
        path: path, size: file.size, columns: columns, metrics: metrics, system: system,
        from: file.read, again: file.laterReads())
      if let inBlocks { return inBlocks }
      file.rewind()
    }
    return try scores(of: file.readToEnd(.rows))
  }

  private func scores(of bytes: [UInt8]) throws -> ScoreFile {
    try ScoreFile.read(bytes, path: path, columns: columns, metrics: metrics, system: system)
  }
}

extension RunSource {
  /// Where the scores at a path of the command line or of thresholds.json are.
  ///
  /// - Parameters:
  ///   - path: a file, `-`, or either with `#` and the name of a system behind it. A file whose name
  ///     has a `#` is that file.
  ///   - what: what to call it in a message: `baseline`.
  ///   - thresholds: which columns hold what, and the metrics that are gated; nil where nothing says.
  init(
    _ path: String, as what: String, under thresholds: Thresholds?,
    in environment: CommandEnvironment
  ) throws {
    let (place, system) = Self.parts(of: path, in: environment)
    self.init(
      what: what, path: place == "-" ? place : environment.shown(place),
      content: place == "-"
        ? .bytes(try environment.readStandardInput(.rows)) : .file(environment.resolved(place)),
      columns: thresholds?.dataset ?? DatasetColumns(),
      metrics: Set(thresholds?.metrics.map(\.metric) ?? []), system: system)
  }

  /// The file of a path that may name a system in it, and that system.
  static func parts(
    of path: String, in environment: CommandEnvironment
  ) -> (file: String, system: String?) {
    guard let mark = path.lastIndex(of: "#"), mark > path.startIndex, !environment.isFile(path)
    else {
      return (path, nil)
    }
    return (String(path[..<mark]), String(path[path.index(after: mark)...]))
  }
}
