import Testing

@testable import GateStatistics

@Suite("Sign-flip families")
struct SignFlipFamilyTests {
  private typealias Member = SignFlipFamily.Member

  /// Correlated checks: an overall one and segments for each metric.
  private func members(
    count: Int, metrics: Int, segments: Int = 2, seed: UInt64, shift: Double = 0,
    weight: Double = 1
  ) -> [Member] {
    var numbers = SeededNumbers(seed: seed)
    let common = numbers.many(count) { $0.normal() }
    var members: [Member] = []
    for _ in 0..<metrics {
      var d = common.map { $0 + numbers.normal() + shift }
      d[0] *= weight
      members.append(Member(examples: (0..<Int32(count)).map { $0 }, differences: d))
      for segment in 0..<segments {
        let places = d.indices.filter { $0 % segments == segment }
        members.append(
          Member(examples: places.map { Int32($0) }, differences: places.map { d[$0] }))
      }
    }
    return members
  }

  @Test("one more example with nothing to say changes p by sampling alone", arguments: 0..<3)
  func thirteenAndFourteen(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(40 + seed))
    let columns = (0..<3).map { _ in numbers.many(13) { $0.normal() - 0.4 } }
    let examples = (0..<Int32(14)).map { $0 }
    func adjusted(_ last: Double) -> [Double] {
      SignFlipFamily(
        of: columns.map { Member(examples: examples, differences: $0 + [last]) }
      ).adjustedPValues
    }
    // A zero takes no sign: 2^13 patterns. A speck takes one: sampled.
    for (p, q) in zip(adjusted(0), adjusted(1e-13)) {
      #expect(abs(p - q) <= 4 * (p * (1 - p) / 9_999).squareRoot() + 2e-4)
    }
  }

  @Test("the order of the members permutes the result", arguments: [10, 60])
  func order(count: Int) {
    let members = members(count: count, metrics: 2, seed: 2, shift: -0.2)
    let p = SignFlipFamily(of: members).adjustedPValues
    #expect(SignFlipFamily(of: members.reversed()).adjustedPValues == p.reversed())
  }

  @Test("the unit of a metric changes nothing", arguments: [10, 60], [1e-300, 1e-3, 100, 1e149])
  func scale(count: Int, factor: Double) {
    let members = members(count: count, metrics: 2, seed: 3, shift: -0.2)
    let p = SignFlipFamily(of: members).adjustedPValues
    var scaled = members
    scaled[0] = Member(
      examples: members[0].examples, differences: members[0].differences.map { $0 * factor })
    #expect(SignFlipFamily(of: scaled).adjustedPValues == p)
  }

  @Test("p-values of a family are not below those of its members alone")
  func againstRaw() {
    let members = members(count: 12, metrics: 2, seed: 4, shift: -0.5)
    for (p, member) in zip(SignFlipFamily(of: members).adjustedPValues, members) {
      #expect(p >= SignFlipTest.pValue(of: member.differences) - 1e-12)
      #expect(p <= 1)
    }
  }

  @Test("examples that share their checks become neighbours, each once")
  func exampleOrder() {
    let checks: [[Int32]] = [[0, 1, 2, 3, 4, 5, 7], [0, 2, 4], [1, 3, 5]]
    let order = ExampleOrder(of: checks)
    var seen: [Double: Int32] = [:]
    for examples in checks {
      let (places, names) = order.sorted(examples, examples.map(Double.init))
      #expect(places == places.sorted())
      #expect(Set(places).count == examples.count)
      for (place, name) in zip(places, names) {
        #expect(seen[name, default: place] == place)
        seen[name] = place
      }
    }
    let (evens, _) = order.sorted(checks[1], [0, 2, 4])
    #expect(evens == [evens[0], evens[0] + 1, evens[0] + 2])
  }

  @Test(
    "sums in the limit are distributed as signed ones", .tags(.statistical),
    arguments: [1, 40] as [Double])
  func limit(weight: Double) {
    let members = members(count: 1_500, metrics: 2, seed: 5, shift: -0.05, weight: weight)
    let columns = members.map(SignFlipColumn.init)
    let patterns = 2_000
    let sampled = SampledSums(of: columns, patterns: patterns)
    let (signed, limit) = (sampled.sums(.signed), sampled.limitSums())
    func share(_ sums: [Double], _ isReached: (Int) -> Bool) -> Double {
      Double((0..<patterns).count(where: isReached)) / Double(patterns)
    }
    func smallest(_ sums: [Double], _ pattern: Int) -> Double {
      columns.indices.map { columns[$0].statistic(ofSum: sums[$0 * patterns + pattern]) }.min() ?? 0
    }
    for bound in [-2.5, -2, -1.5, -1] {
      let p = share(signed) { smallest(signed, $0) <= bound }
      let q = share(limit) { smallest(limit, $0) <= bound }
      #expect(abs(p - q) < 4.5 * (2 * p * (1 - p) / Double(patterns)).squareRoot(), "\(bound)")
    }
  }

  @Test("harmless builds raise an alarm in a twentieth of cases", .tags(.statistical, .slow))
  func familyWiseError() throws {
    var (alarms, uncorrected) = (0, 0)
    let builds = 600
    for build in 0..<builds {
      let members = members(count: 100, metrics: 6, segments: 5, seed: UInt64(1_000 + build))
      let p = SignFlipFamily(of: members, sums: .affordable, sampling: 199).adjustedPValues
      if p.contains(where: { $0 <= 0.05 }) { alarms += 1 }
      if members.contains(where: { SignFlipColumn($0).observedStatistic < -1.68 }) {
        uncorrected += 1
      }
    }
    #expect(binomialRegion(of: 0.05, among: builds).contains(alarms))
    #expect(uncorrected > builds / 3)
  }
}
