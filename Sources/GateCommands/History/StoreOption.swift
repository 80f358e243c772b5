internal import ArgumentParser
internal import GateFiles
internal import GateStore

/// Where the record is; shared by every command that reads it or writes to it.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The record (default: SCOREGATE_STORE, then .scoregate/history.sqlite beside thresholds.json).",
      valueName: "file"), completion: .file(extensions: ["sqlite"]))
  var store: FilePath?

  /// Where the record is where nothing names it.
  static let defaultPath = ".scoregate/history.sqlite"

  func validate() throws {
    if store?.isStream == true {
      throw ValidationError("the record is a file; it cannot be a stream")
    }
  }

  /// The path of the record: the option, then `SCOREGATE_STORE`, then the default beside the thresholds,
  /// or here where there are none.
  ///
  /// - Parameter thresholds: where the thresholds are; nil for where they are found.
  func path(besideThresholds thresholds: String? = nil, in environment: CommandEnvironment)
    -> String
  {
    if let given = store?.text ?? environment.variable("SCOREGATE_STORE") { return given }
    guard let file = thresholds ?? ConfigSearch.find(option: nil, in: environment) else {
      return Self.defaultPath
    }
    return environment.path(Self.defaultPath, besideFile: file)
  }

  /// Opens the record that is named or found, to read it.
  func record(in environment: CommandEnvironment) throws -> OpenRecord {
    let path = path(in: environment)
    return OpenRecord(
      path: path, name: environment.shown(path), store: try open(in: environment))
  }

  /// Opens a record that is there, to read it; one that cannot be written to will do.
  ///
  /// - Parameter thresholds: where the thresholds are; nil for where they are found.
  func open(
    besideThresholds thresholds: String? = nil, in environment: CommandEnvironment
  ) throws -> Store {
    let path = path(besideThresholds: thresholds, in: environment)
    try requireRecord(path, in: environment)
    try Self.requireFile(path, in: environment)
    let place = environment.resolved(path)
    let end = (try? LinkedPath.end(of: place)) ?? place
    guard
      !OperatingSystem.isWritable(end) || !OperatingSystem.isWritable(LinkedPath.folder(of: end))
    else { return try Store(at: place, name: environment.shown(path)) }
    return try Store(readingCopyOf: place, name: environment.shown(path))
  }

  /// Opens a record that is there, to change it.
  func openForChanging(in environment: CommandEnvironment) throws -> Store {
    let path = path(in: environment)
    try requireRecord(path, in: environment)
    return try openForWriting(in: environment)
  }

  /// Opens a record to write to. If there is none it is made with its folder, both for nobody else: they
  /// hold what users wrote.
  func openForWriting(
    besideThresholds thresholds: String? = nil, in environment: CommandEnvironment
  ) throws -> Store {
    let path = path(besideThresholds: thresholds, in: environment)
    try Self.requireFile(path, in: environment)
    if !environment.isFile(path) { try OutputFiles.makePrivateFile(path, in: environment) }
    return try Store(at: environment.resolved(path), name: environment.shown(path))
  }

  private func requireRecord(_ path: String, in environment: CommandEnvironment) throws {
    guard !environment.isFile(path) else { return }
    throw FileProblem(
      path: environment.shown(path), "there is no record yet",
      do: "scoregate check --record makes one, or name one with --store")
  }

  /// Makes sure that there is a file, or nothing yet.
  private static func requireFile(_ path: String, in environment: CommandEnvironment) throws {
    let shown = environment.shown(path)
    let status = try? OperatingSystem.status(of: environment.resolved(path))
    switch status?.kind {
    case .folder:
      throw FileProblem(path: shown, "the record is a directory", do: "name a file in it")
    case .stream:
      throw FileProblem(path: shown, "the record is a device or a pipe", do: "name a file")
    case .regular, nil: break
    }
  }
}
