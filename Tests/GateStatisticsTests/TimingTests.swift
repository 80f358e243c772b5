import Foundation
import GateStatistics
import Testing

/// Prints what the statistics cost, as a multiple of drawing 9,999 plain Monte Carlo resamples of
/// the same data, so that machines compare. Run with
///
///     SCOREGATE_TIMINGS=1 swift test -c release -Xswiftc -enable-testing --filter TimingTests
@Suite(
  "Timings", .tags(.slow), .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["SCOREGATE_TIMINGS"] != nil))
struct TimingTests {
  /// The best of a few runs, in milliseconds.
  private func milliseconds(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let best = (0..<5).map { _ in clock.measure(work) }.min() ?? .zero
    return Double(best.components.seconds) * 1e3 + Double(best.components.attoseconds) / 1e15
  }

  private func report(_ name: String, _ time: Double, perResampling resampling: Double) {
    let padded = name.padding(toLength: 36, withPad: " ", startingAt: 0)
    print(padded, String(format: "%10.3f ms  %.4f of a resampling", time, time / resampling))
  }

  private func monteCarlo(_ values: [Double]) {
    let generator = Philox(seed: 1)
    let count = UInt64(values.count)
    var means: [Double] = []
    for resample in 0..<UInt64(9_999) {
      var sum = 0.0
      for place in 0..<count {
        let word = generator.bits(at: place, stream: resample).0
        sum += values[Int(word.multipliedFullWidth(by: count).high)]
      }
      means.append(sum / Double(count))
    }
    means.sort()
  }

  @Test("one check", arguments: [200, 1_000, 100_000], [0, 5, 100] as [Double])
  func check(count: Int, stepsPerUnit: Double) throws {
    var numbers = SeededNumbers(seed: 1)
    let values = numbers.many(count) {
      let value = $0.normal() * 0.2
      return stepsPerUnit > 0 ? (value * stepsPerUnit).rounded() / stepsPerUnit : value
    }
    let sample = try #require(Sample(values))
    // The cost of resampling is proportional to the count: measure a small one.
    let share = values.prefix(1_000)
    let resampling = milliseconds { monteCarlo(Array(share)) } * Double(count) / Double(share.count)
    let kind = stepsPerUnit > 0 ? "steps of 1/\(Int(stepsPerUnit))" : "continuous"
    report(
      "mean, n = \(count), \(kind)",
      milliseconds { _ = MeanInference(of: sample, confidence: .standard) },
      perResampling: resampling)
    report(
      "sign flips, n = \(count), \(kind)", milliseconds { _ = SignFlipTest.pValue(of: values) },
      perResampling: resampling)
  }

  @Test("a family of six metrics, each overall and in five segments", arguments: [1_000, 100_000])
  func family(count: Int) {
    var numbers = SeededNumbers(seed: 2)
    var members: [SignFlipFamily.Member] = []
    for _ in 0..<6 {
      let d = numbers.many(count) { $0.normal() }
      members.append(.init(examples: (0..<Int32(count)).map { $0 }, differences: d))
      for segment in 0..<5 {
        let places = d.indices.filter { $0 % 5 == segment }
        members.append(
          .init(examples: places.map { Int32($0) }, differences: places.map { d[$0] }))
      }
    }
    let share = numbers.many(1_000) { $0.normal() }
    let resampling = milliseconds { monteCarlo(share) } * Double(12 * count) / 1_000
    report(
      "family of 36, n = \(count)",
      milliseconds { _ = SignFlipFamily.adjustedPValues(of: members) }, perResampling: resampling)
  }
}
