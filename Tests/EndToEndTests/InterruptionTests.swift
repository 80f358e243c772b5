import Foundation
import Testing

@Suite("A program that is stopped", .timeLimit(.minutes(15)))
struct InterruptionTests {
  /// Starts a check whose last report goes to a pipe, and waits until the report before it lies beside its
  /// place.
  ///
  /// - Parameter reader: opens the pipe for reading; without it, the program waits for somebody who does.
  private func blocked(in binary: Binary, reader: (String) -> Void = { _ in }) throws -> Process {
    try binary.copySamples()
    #expect(try binary.run("--json", "result.json").status == 0)
    #expect(try binary.shell("mkfifo pipe").status == 0)
    try binary.write("older", to: "report.xml")
    reader(binary.file("pipe").path)
    let process = try binary.start([
      "report", "result.json", "--junit", "report.xml", "--json", "pipe",
    ])
    for _ in 0..<3_000 where try !hasTemporaryFile(binary) { usleep(20_000) }
    #expect(try hasTemporaryFile(binary))
    return process
  }

  private func hasTemporaryFile(_ binary: Binary) throws -> Bool {
    try binary.names().contains { $0.hasPrefix(".scoregate-") }
  }

  @Test(
    "leaves nothing half written, and ends as the signal ends it", arguments: [SIGINT, SIGTERM])
  func stopped(signal: Int32) throws {
    let binary = try Binary()
    let process = try blocked(in: binary)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try !hasTemporaryFile(binary))
    #expect(try binary.read("report.xml") == "older")
  }

  @Test("is stopped in the middle of a report as well")
  func stoppedWhileWriting() throws {
    let binary = try Binary()
    var pipe: Int32 = -1
    defer { close(pipe) }
    let process = try blocked(in: binary) { path in
      // It takes a page, and whoever writes more has to wait.
      pipe = open(path, O_RDONLY | O_NONBLOCK)
      #if os(Linux)
        _ = fcntl(pipe, 1031, 4_096)
      #endif
    }
    usleep(100_000)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try !hasTemporaryFile(binary))
    #expect(try binary.read("report.xml") == "older")
  }

  @Test("goes on where its reader goes away, and keeps its exit status")
  func brokenPipe() throws {
    let binary = try Binary()
    try binary.copySamples()
    let outcome = try binary.shell(
      """
      { "$scoregate" -v --candidate regressed.jsonl; echo "$?" >status; } | true
      { "$scoregate" --nonsense 2>&1 >/dev/null; echo "$?" >usage; } | true
      "$scoregate" >&- 2>message; echo "$?" >closed
      "$scoregate" --candidate regressed.jsonl >/dev/null 2>&-; echo "$?" >quiet
      "$scoregate" --json result.json <&- >/dev/null; echo "$?" >unread
      """)
    #expect(outcome.errors.isEmpty)
    #expect(try binary.read("status") == "1\n")
    #expect(try binary.read("usage") == "64\n")
    #expect(try binary.read("closed") == "2\n")
    #expect(try binary.read("message").hasPrefix("standard output: cannot be written"))
    #expect(try binary.read("quiet") == "1\n")
    #expect(try binary.read("unread") == "0\n")
  }
}

@Suite("Several programs at a time")
struct ConcurrencyTests {
  private let count = 6

  @Test("write a report whole, and the last one wins")
  func sameReport() throws {
    let binary = try Binary()
    try binary.copySamples()
    let processes = try (0..<count).map { _ in try binary.start(["--json", "result.json"]) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    _ = try JSONSerialization.jsonObject(with: Data(contentsOf: binary.file("result.json")))
    #expect(try !binary.names().contains { $0.hasPrefix(".scoregate-") })
  }

  @Test("add to one job summary, one report after the other")
  func sameSummary() throws {
    let binary = try Binary()
    try binary.copySamples()
    #expect(try binary.run("--markdown", "report.md").status == 0)
    let variables = ["GITHUB_STEP_SUMMARY": "summary.md"]
    for process in try (0..<count).map({ _ in try binary.start([], variables: variables) }) {
      process.waitUntilExit()
    }
    let report = try binary.read("report.md")
    #expect(try binary.read("summary.md") == String(repeating: report, count: count))
  }
}

@Suite("Several baselines at a time")
struct ConcurrentBaselineTests {
  @Test("are accepted one after the other, and each is in the history")
  func accepted() throws {
    let binary = try Binary()
    try binary.copySamples()
    let names = try (0..<4).map { number in
      let text = try binary.read("candidate.jsonl").split(separator: "\n").dropLast(number)
      try binary.write(text.joined(separator: "\n"), to: "run-\(number).jsonl")
      return "run-\(number).jsonl"
    }
    let processes = try names.map { name in
      try binary.start([
        "baseline", "accept", name, "--system", name, "--reason", "all at once", "--output",
        "stored/baseline.jsonl",
      ])
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let header = try binary.read("stored/baseline.jsonl").prefix { $0 != "\n" }
    for name in names { #expect(header.contains(#""system":"\#(name)""#), "\(header)") }
    #expect(try binary.names(in: "stored") == ["baseline.jsonl"])
  }
}
