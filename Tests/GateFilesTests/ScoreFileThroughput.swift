import Foundation
import GateRuns
import Testing

@testable import GateFiles

/// Times the reading of one file; run by `Tests/Benchmarks/score_files.py`.
@Suite struct ScoreFileThroughput {
  static let path = ProcessInfo.processInfo.environment["SCOREGATE_BENCHMARK"]

  @Test(.enabled(if: path != nil))
  func `Reading a file`() throws {
    let path = try #require(Self.path)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    // 5 makes the kernel count the peak anew.
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = peakMemory()
    var file: ScoreFile?
    let reading = try fastest { file = try ScoreFile.read(bytes, path: path) }
    let after = peakMemory()
    let hashing = fastest { bytes.withUnsafeBufferPointer { _ = TextFingerprint(ofText: $0) } }
    let megabytes = Double(bytes.count) / 1e6
    let seconds = reading - hashing
    print(
      "\(path): \(file?.run.rowCount ?? 0) rows, \(megabytes) MB,",
      "\(Int(megabytes / seconds)) MB/s without the file's SHA-256 (\(Int(megabytes / hashing)) MB/s),",
      "\(after - before) kB more memory at the peak")
  }

  private func fastest(_ work: () throws -> Void) rethrows -> Double {
    var fastest = Double.infinity
    for _ in 0..<5 {
      let duration = try ContinuousClock().measure(work)
      fastest = min(fastest, duration / .seconds(1))
    }
    return fastest
  }

  private func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.split(separator: " ").dropLast().last ?? "") } ?? 0
  }
}
