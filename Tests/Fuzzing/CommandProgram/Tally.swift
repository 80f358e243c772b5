/// What was counted of the inputs of one command.
struct Tally: Sendable {
  let command: String
  private(set) var runs = 0
  private(set) var crashes = 0
  private(set) var hangs = 0
  /// What should not be, apart from crashes and hangs.
  var faults = 0
  /// How many took more than two seconds of processor time, as a certificate may.
  private(set) var slow = 0
  private(set) var slowest = (milliseconds: 0, number: UInt64(0))
  private(set) var peakKilobytes = 0
  private(set) var statuses: [Int32: Int] = [:]

  init(command: String) { self.command = command }

  /// Whether anything should not be.
  var hasFindings: Bool { crashes + hangs + faults > 0 }

  /// Counts an input that ended.
  mutating func add(status: Int32, milliseconds: Int, kilobytes: Int, _ number: UInt64?) {
    runs += 1
    statuses[status, default: 0] += 1
    peakKilobytes = max(peakKilobytes, kilobytes)
    if milliseconds >= 2_000 { slow += 1 }
    if milliseconds > slowest.milliseconds { slowest = (milliseconds, number ?? 0) }
  }

  /// Counts an input that took its worker with it.
  mutating func add(_ end: WorkerProcess.End) {
    runs += 1
    if end == .hang { hangs += 1 } else { crashes += 1 }
  }

  /// What was counted of all commands.
  static func table(of tallies: [Tally]) -> String {
    let head = [
      "command", "runs", "crashes", "hangs", "faults", "slow", "slowest", "memory", "statuses",
    ]
    let rows = tallies.map { tally in
      [
        tally.command, "\(tally.runs)", "\(tally.crashes)", "\(tally.hangs)", "\(tally.faults)",
        "\(tally.slow)",
        "\(tally.slowest.milliseconds) ms (\(tally.slowest.number))",
        "\(tally.peakKilobytes / 1_024) MB",
        tally.statuses.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
          .joined(separator: ", "),
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
