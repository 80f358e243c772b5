internal import GateFiles

/// The files that `scoregate init` writes.
struct FirstFiles {
  private static let workflowName = ".github/workflows/scoregate.yml"

  /// The thresholds.
  let config: String
  /// The workflow, from the working directory; nil where none is wanted.
  let workflow: String?
  private let options: FirstFilesOptions
  private let environment: CommandEnvironment
  /// The root of the repository, without links; the working directory where there is none.
  private let root: String

  init(_ options: FirstFilesOptions, in environment: CommandEnvironment) {
    self.options = options
    self.environment = environment
    let here = environment.canonical(environment.workingDirectory)
    root = Self.root(above: here) ?? here
    config = options.config.text
    let up = RelativePath.text(of: root, from: here)
    workflow =
      options.workflow ? (up.isEmpty ? "" : up + "/") + Self.workflowName : nil
  }

  /// Refuses to write over anything.
  func requireNothingThere() throws {
    if environment.isFile(config) {
      throw FileProblem(
        path: environment.shown(config), "is there already, and is not written over",
        do: "change it with: scoregate thresholds suggest --write; or give --config another file")
    }
    if let workflow, environment.isFile(workflow) {
      throw FileProblem(
        path: environment.shown(workflow), "is there already, and is not written over",
        do: "give --no-workflow")
    }
  }

  /// A run's path as thresholds.json is to have it: relative to itself.
  func pathInConfig(of run: String) -> String {
    let (file, system) = RunSource.parts(of: run, in: environment)
    let folder = LinkedPath.folder(of: environment.canonical(config))
    return RelativePath.text(of: environment.canonical(file), from: folder)
      + (system.map { "#" + $0 } ?? "")
  }

  /// The workflow to write, if any.
  var workflowFile: [(path: String, text: String)] {
    guard let workflow else { return [] }
    let place = RelativePath.text(of: environment.canonical(config), from: root)
    let file = WorkflowFile(
      evaluation: options.evaluation, candidate: options.candidate.text,
      config: place == ConfigSearch.fileName ? nil : place, action: options.action)
    return [(workflow, file.text)]
  }

  private static func root(above folder: String) -> String? {
    var folder = folder
    while !folder.isEmpty, folder != "/" {
      if OperatingSystem.exists(folder + "/.git") { return folder }
      folder = LinkedPath.folder(of: folder)
    }
    return nil
  }
}
