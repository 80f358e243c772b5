import Foundation

/// The built program, and a folder of its own to run it in.
struct Binary {
  /// What a run of the program left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder that the program runs in.
  let folder: URL

  /// The root of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A file in the folder.
  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: file(name))
  }

  /// Reads a file of the folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: file(name)), as: UTF8.self)
  }

  /// Copies the thresholds and the samples into the folder.
  func copySamples() throws {
    let samples = Binary.package.appendingPathComponent("Tests/Samples")
    for name in ["baseline", "candidate", "regressed"] {
      try FileManager.default.copyItem(
        at: samples.appendingPathComponent("\(name).jsonl"), to: file("\(name).jsonl"))
    }
    let thresholds = try String(
      contentsOf: Binary.package.appendingPathComponent("thresholds.json"), encoding: .utf8)
    try write(
      thresholds.replacingOccurrences(of: "Tests/Samples/", with: ""), to: "thresholds.json")
  }

  /// Copies the thresholds and the samples as they lie in the package.
  func copyPackage() throws {
    try FileManager.default.createDirectory(at: file("Tests"), withIntermediateDirectories: true)
    for path in ["thresholds.json", "Tests/Samples"] {
      try FileManager.default.copyItem(
        at: Binary.package.appendingPathComponent(path), to: file(path))
    }
  }

  /// Runs the program.
  func run(
    _ arguments: String..., input: String? = nil, variables: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, variables: variables)
  }

  /// Starts the program, its streams to nowhere, and lets it run.
  func start(_ arguments: [String], variables: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = Binary.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = variables
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    // The threads of a test keep signals away, and a program inherits that.
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try process.run()
    return process
  }

  /// Runs a line of shell in the folder, where `$scoregate` is the program.
  func shell(_ line: String) throws -> Outcome {
    try run(
      ["-c", line], of: URL(fileURLWithPath: "/bin/sh"),
      variables: [
        "scoregate": Binary.executable.path, "PATH": "/usr/bin:/bin",
      ])
  }

  /// The names in the folder, or in one inside, sorted.
  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(folder).path).sorted()
  }

  /// Runs the program.
  func run(
    _ arguments: [String], of executable: URL = Binary.executable, input: String? = nil,
    variables: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = variables
    // Files, not pipes: a pipe that nobody empties stops the program.
    let names = ["standard-output", "standard-error", "standard-input"]
    try write("", to: names[0])
    try write("", to: names[1])
    try write(input ?? "", to: names[2])
    process.standardOutput = try FileHandle(forWritingTo: file(names[0]))
    process.standardError = try FileHandle(forWritingTo: file(names[1]))
    process.standardInput = try FileHandle(forReadingFrom: file(names[2]))
    try process.run()
    process.waitUntilExit()
    let (output, errors) = (try read(names[0]), try read(names[1]))
    for name in names { try FileManager.default.removeItem(at: file(name)) }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1, output: output,
      errors: errors)
  }

  /// The program stands beside the test bundle.
  static var executable: URL {
    #if os(macOS)
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent().appendingPathComponent("scoregate")
        ?? Bundle.main.bundleURL.appendingPathComponent("scoregate")
    #else
      URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("scoregate")
    #endif
  }
}
