import Testing

@testable import GateStatistics

@Suite("Lattices")
struct LatticeTests {
  private static let onLattice: [(name: String, values: [Double], step: Double)] = [
    ("0/1", [0, 1, 1, 0], 1),
    ("thirds", [1 / 3, 2 / 3, 0, 1], 1 / 3),
    ("sixths", [1 / 6, 1 / 2, 2 / 3, 5 / 6], 1 / 6),
    ("mixed denominators", [1 / 2, 1 / 3, 0.25, 0.2], 1 / 60),
    ("hundredths", [0.07, 0.29, 0.58, 1.13], 0.01),
    ("rounding", [0.1 + 0.2, 0.3, 0.7 - 0.1, 0], 0.3),
    ("ratings", [1, 5, 3, 4], 1),
    ("a rounding beside a half", [0, 1, 0.49999999995], 0.5),
    ("thirds with six digits", [0, 0.333333, 0.666667, 1], 1 / 3),
    ("twelfths with six digits", [0, 0.083333, 0.416667, 0.583333, 1], 1 / 12),
    ("a large offset", [1e6 + 0.1, 1e6 + 0.4, 1e6 + 0.2, 1e6 + 1.3], 0.1),
    ("a billionth", [3e-9, 7e-9, 1e-9, 2e-9], 1e-9),
    ("huge", [3e149, -2e149, 1e149, 0], 1e149),
    ("tiny", [3e-300, -2e-300, 1e-300, 0], 1e-300),
    ("subnormal", [0, .leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude], .leastNonzeroMagnitude),
  ]

  @Test("are found", arguments: onLattice.indices)
  func found(index: Int) throws {
    let (name, values, step) = Self.onLattice[index]
    let lattice = try #require(
      Lattice(of: values, from: values[0], atMost: 1 << 17), "\(name)")
    #expect(abs(lattice.step - step) <= 1e-5 * step, "\(name)")
    for (value, multiple) in zip(values, values.map(lattice.multiple)) {
      let distance = abs(lattice.origin + lattice.step * Double(multiple) - value)
      #expect(distance <= 3e-6 * (values.max() ?? 0) || distance <= 1e-5 * step, "\(name)")
    }
  }

  @Test("are not found in continuous values", arguments: 0..<40)
  func continuous(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let scale = [1, 1e-9, 1e149, 1e-300][seed % 4]
    let values = numbers.many(20) { $0.normal() * scale }
    #expect(Lattice(of: values, from: values[0], atMost: 1 << 17) == nil)
  }

  @Test("are not found where values lie clearly beside")
  func beside() {
    var numbers = SeededNumbers(seed: 3)
    let values = numbers.many(50) { Double($0.integer(in: 0...4)) + 1e-4 * $0.normal() }
    #expect(Lattice(of: values, from: values[0], atMost: 1 << 17) == nil)
  }
}
