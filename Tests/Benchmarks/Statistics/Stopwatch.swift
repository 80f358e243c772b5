/// Wall time of some work.
enum Stopwatch {
  /// The seconds that `work` takes.
  static func seconds(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  /// The best of several runs: what the machine can do when nothing else disturbs it.
  static func best(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in seconds(work) }.min() ?? 0
  }
}
