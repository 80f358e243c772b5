import GateRuns
import GateStatistics

/// Draws answers without replacement, the same of the same feedback.
struct SampleDraw {
  private let generator: SplitMix64

  /// Seeds the draw with the data and a number.
  init(seed: UInt64, entries: [FeedbackEntry]) {
    var data = Seed()
    for entry in entries {
      data.mix("\(entry.time.seconds)|\(entry.query)|\(entry.user)|\(entry.rating ?? "")")
    }
    generator = SplitMix64(seed: data.hash ^ seed &* 0x9E37_79B9_7F4A_7C15, stream: 13)
  }

  /// So many of some places, each as likely as another, in ascending order: those with the smallest
  /// random numbers.
  func places(_ count: Int, of members: [Int]) -> [Int] {
    members.sorted {
      (generator.bits(at: UInt64($0)), $0) < (generator.bits(at: UInt64($1)), $1)
    }.prefix(count).sorted()
  }
}
