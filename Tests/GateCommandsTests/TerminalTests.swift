import Dispatch
import Foundation
import GateVerdicts
import Testing

@testable import GateCommands

@Suite("What a terminal and a build server see")
struct TerminalTests {
  /// What was shown of the progress.
  private final class Shown: Sendable {
    // A class, since the command and its timer write into it.
    private let queue = DispatchQueue(label: "shown")
    nonisolated(unsafe) private var pieces: [String] = []

    func add(_ piece: String) { queue.sync { pieces.append(piece) } }
    var all: [String] { queue.sync { pieces } }
  }

  private let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func run(
    _ arguments: [String], in folder: String? = nil, variables: [String: String] = [:],
    configure: (inout CommandEnvironment) -> Void = { _ in }
  ) throws -> (status: Int32, streams: Streams) {
    let streams = Streams()
    var environment = CommandEnvironment(
      variables: variables, workingDirectory: folder ?? package,
      today: try #require(CalendarDate("2026-11-23")), readStandardInput: { _ in [] },
      writeOutput: { streams.output += $0 }, writeError: { streams.errors += $0 })
    configure(&environment)
    return (ScoreGateProcess.run(arguments: arguments, in: environment), streams)
  }

  @Test("a command that takes long says what it does, and clears it before it answers")
  func progress() throws {
    let shown = Shown()
    let environment = CommandEnvironment(
      workingDirectory: package, today: .last, readStandardInput: { _ in [] },
      writeOutput: { _ in },
      writeError: { _ in })
    var watched = environment
    watched.patience = 0
    watched.showProgress = { shown.add($0) }
    let progress = try #require(Progress(in: watched))
    progress.begin("reading")
    while shown.all.isEmpty { usleep(1_000) }
    progress.begin("judging")
    progress.end()
    progress.begin("too late")
    #expect(shown.all.contains("\r\u{1B}[Kscoregate: judging..."))
    #expect(shown.all.last == "\r\u{1B}[K")
    #expect(Progress(in: environment) == nil)
  }

  @Test("a command that is quick shows nothing of it")
  func quick() throws {
    let shown = Shown()
    let (status, streams) = try run(["check"]) { environment in
      environment.showProgress = { shown.add($0) }
      environment.patience = 600
    }
    #expect(status == 0 && streams.errors.isEmpty && shown.all.isEmpty)
  }

  @Test(
    "signs are ASCII where the locale says so, and nowhere else",
    arguments: [
      ([:], false), (["LANG": "C"], true), (["LANG": "en_US.ISO-8859-1"], true),
      (["LC_ALL": "C.UTF-8", "LANG": "C"], false), (["LANG": "de_DE.utf8"], false),
      (["LC_CTYPE": "POSIX", "LANG": "de_DE.UTF-8"], true), (["LANG": "de_DE"], false),
    ])
  func locale(variables: [String: String], isASCII: Bool) throws {
    let report = try run(["check"], variables: variables).streams.output
    #expect(report.contains("✓") != isASCII)
    #expect(report.allSatisfy(\.isASCII) == isASCII)
  }

  @Test("Azure Pipelines takes the Markdown report from where it was written")
  func azure() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scoregate-\(UUID().uuidString)").path
    let (status, streams) = try run([
      "check", "--candidate", "Tests/Samples/regressed.jsonl", "--format", "azure", "--markdown",
      folder + "/report.md",
    ])
    #expect(status == 1)
    #expect(streams.output.hasPrefix("##vso[task.logissue type=error;sourcepath=thresholds.json;"))
    #expect(streams.output.contains("##vso[task.uploadsummary]\(folder)/report.md\n"))
    let none = try run(["check", "--format", "azure"]).streams.output
    #expect(!none.contains("uploadsummary"))
  }

  @Test("the metrics are the same from the result as from the runs")
  func openMetrics() throws {
    let first = try run(["check", "--openmetrics", "-"]).streams.output
    #expect(first.hasSuffix("# EOF\n"))
    let shown = try run(["check", "--format", "openmetrics"]).streams.output
    #expect(first == shown)
  }

  @Test("the shell completes the profiles of the thresholds")
  func profiles() throws {
    let folder = try BaselineFolder(
      thresholds: BaselineFolder.thresholds.replacing(
        #""version": 1,"#,
        with: #""version": 1, "profiles": {"nightly": {"inconclusive": "fail"}},"#))
    let environment = CommandEnvironment(
      workingDirectory: folder.folder.path, today: .last, readStandardInput: { _ in [] },
      writeOutput: { _ in }, writeError: { _ in })
    #expect(ProfileOption.names(after: ["check"], in: environment).contains("nightly"))
    let absent = ProfileOption.names(after: ["check", "--config", "absent.json"], in: environment)
    #expect(absent == ["pull-request", "release"])
  }

  @Test("the manual names every environment variable that is read")
  func variables() throws {
    let sources = URL(fileURLWithPath: package + "/Sources/GateCommands")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var read: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/variable\("([A-Z_]+)"\)/#) { read.insert(String(match.1)) }
    }
    let told = Set(ManualFacts.variables.map(\.name))
    #expect(read.isSubset(of: told), "\(read.subtracting(told))")
    #expect(told.subtracting(read) == ["LC_ALL", "LC_CTYPE", "LANG"])
  }
}
