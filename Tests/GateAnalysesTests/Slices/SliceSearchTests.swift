import GateStatistics
import Testing

@testable import GateAnalyses

@Suite struct SliceSearchTests {
  /// A family of three features with four, three and two values, and what each example has of them.
  private struct World {
    let family: SliceFamily
    let codes: [[Int32]]

    init(count: Int, seed: UInt64, minimumSize: Int = 10) {
      var numbers = SeededNumbers(seed)
      let sizes = [4, 3, 2]
      let codes = sizes.map { size in
        (0..<count).map { _ in Int32(numbers.uniform() * Double(size)) }
      }
      self.codes = codes
      family = SliceFamily(
        of: zip(["topic", "tier", "digits"], codes).enumerated().map { place, feature in
          SliceFeature(
            feature.0, origin: .segment,
            values: (0..<sizes[place]).map { "\(feature.0)\($0)" }, codes: feature.1)
        }, count: count, minimumSize: minimumSize)
    }

    /// Normal scores that are lower by `drop` where all conditions hold.
    func scores(
      seed: UInt64, drop: Double, where conditions: [(feature: Int, value: Int32)]
    ) -> [Double] {
      var numbers = SeededNumbers(seed &+ 1_000_003)
      return codes[0].indices.map { example in
        let isHit = conditions.allSatisfy { codes[$0.feature][example] == $0.value }
        return numbers.normal() - (isHit ? drop : 0)
      }
    }

    func names(_ claims: [SliceSearch.Claim]) -> [String] {
      claims.map { family.slices[$0.slice].name }
    }
  }

  @Test func `slices that mean nothing are claimed as often as the error rate says`() {
    let found = (0..<60).count { seed in
      let world = World(count: 120, seed: UInt64(seed))
      let search = SliceSearch(family: world.family, errorRate: 0.2, shuffles: 99)
      return !search.claims(in: world.scores(seed: UInt64(seed), drop: 0, where: [])).isEmpty
    }
    // 12 expected: outside lands one seed in a thousand.
    #expect((3...23).contains(found), "\(found)")
  }

  @Test func `a segment that is worse is found first, and hardly ever another one`() {
    var (first, alone) = (0, 0)
    for seed in 0..<30 {
      let world = World(count: 240, seed: UInt64(seed))
      let search = SliceSearch(family: world.family, errorRate: 0.025, shuffles: 199)
      let names = world.names(
        search.claims(
          in: world.scores(seed: UInt64(seed), drop: 1.2, where: [(feature: 0, value: 2)])))
      first += names.first == "topic=topic2" ? 1 : 0
      alone += names == ["topic=topic2"] ? 1 : 0
    }
    #expect(first == 30)
    #expect(alone >= 26, "\(alone)")
  }

  @Test func `where two conditions together are worse, neither is claimed alone`() {
    var found = 0
    for seed in 0..<10 {
      let world = World(count: 400, seed: UInt64(seed))
      let search = SliceSearch(family: world.family, errorRate: 0.05, shuffles: 199)
      let names = world.names(
        search.claims(
          in: world.scores(
            seed: UInt64(seed), drop: 2.5,
            where: [(feature: 0, value: 1), (feature: 2, value: 0)])))
      found += names == ["topic=topic1 and digits=digits0"] ? 1 : 0
    }
    #expect(found >= 8, "\(found)")
  }

  @Test func `shift, scale and missing scores elsewhere change no claim`() {
    let world = World(count: 240, seed: 7)
    let search = SliceSearch(family: world.family, errorRate: 0.025, shuffles: 199)
    let scores = world.scores(seed: 7, drop: 1.5, where: [(feature: 0, value: 2)])
    let claims = search.claims(in: scores)
    #expect(world.names(claims) == ["topic=topic2"])
    #expect(world.names(search.claims(in: scores.map { 3 + 0.01 * $0 })) == ["topic=topic2"])
    var gaps = scores
    for example in stride(from: 0, to: 240, by: 9) { gaps[example] = .nan }
    #expect(world.names(search.claims(in: gaps)) == ["topic=topic2"])
  }

  @Test func `what clusters share is no pattern`() {
    var counts = (with: 0, without: 0)
    for seed in 0..<24 {
      var numbers = SeededNumbers(UInt64(seed))
      // 24 documents of ten questions: what differs is the documents, and half of them have a label.
      let shifts = (0..<24).map { _ in numbers.normal() }
      let scores = (0..<240).map { shifts[$0 / 10] + 0.3 * numbers.normal() }
      let feature = SliceFeature(
        "half", origin: .segment, values: ["a", "b"], codes: (0..<240).map { Int32($0 / 10 % 2) })
      let family = SliceFamily(of: [feature], count: 240)
      let search = SliceSearch(family: family, errorRate: 0.05, shuffles: 199)
      let clusters = (0..<240).map { Int32($0 / 10) }
      counts.with += search.claims(in: scores, clusters: clusters).isEmpty ? 0 : 1
      counts.without += search.claims(in: scores).isEmpty ? 0 : 1
    }
    #expect(counts.with <= 5, "\(counts)")
    #expect(counts.without >= 10, "\(counts)")
  }

  @Test func `equal scores, no scores and no slices claim nothing`() {
    let world = World(count: 100, seed: 3)
    let search = SliceSearch(family: world.family, errorRate: 0.05, shuffles: 99)
    #expect(search.claims(in: [Double](repeating: 0.5, count: 100)).isEmpty)
    #expect(search.claims(in: [Double](repeating: .nan, count: 100)).isEmpty)
    let none = SliceSearch(family: SliceFamily(of: [], count: 100), errorRate: 0.05)
    #expect(none.claims(in: world.scores(seed: 1, drop: 0, where: [])).isEmpty)
  }
}
