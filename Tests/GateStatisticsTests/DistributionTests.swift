import Testing

@testable import GateStatistics

@Suite("Normal and Student distributions against 40-digit values")
struct DistributionTests {
  private static let normalQuantiles: [(Double, Double)] = [
    (1e-300, -37.0470962993611992), (1e-20, -9.26234008979840757), (1e-10, -6.3613409024040562),
    (0.001, -3.09023230616781354), (0.025, -1.95996398454005424), (0.074, -1.44663206715897848),
    (0.076, -1.43250272082581161), (0.3, -0.524400512708040784), (0.5, 0),
    (0.8, 0.841621233572914205), (0.9, 1.28155156554460047), (0.975, 1.95996398454005424),
    (0.999, 3.09023230616781354),
  ]

  @Test("normal quantiles", arguments: normalQuantiles)
  func normalQuantile(probability: Double, expected: Double) {
    let quantile = NormalDistribution.quantile(probability)
    #expect(abs(quantile - expected) <= 1e-14 * max(1, abs(expected)))
  }

  @Test(
    "normal probabilities",
    arguments: [
      (-37, 5.72557122252457682e-300), (-10, 7.61985302416052607e-24),
      (-5, 2.86651571879193912e-7), (-1.5, 0.066807201268858066), (-0.25, 0.401293674317076276),
      (0, 0.5), (1, 0.841344746068542949), (3, 0.998650101968369905),
      (8, 0.999999999999999378),
    ] as [(Double, Double)])
  func normalProbability(z: Double, expected: Double) {
    #expect(abs(NormalDistribution.cumulative(z) - expected) <= 1e-12 * expected)
  }

  @Test("the ends of the normal distribution are infinite")
  func normalEnds() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
  }

  private static let studentQuantiles: [(Double, [Double])] = [
    (1, [3.0776835371752534, 12.7062047361747046, 636.619248768719616]),
    (2, [1.88561808316412673, 4.30265272974946385, 31.5990545764436207]),
    (3, [1.63774435369621011, 3.18244630528370959, 12.9239786366874831]),
    (5, [1.47588404882448108, 2.57058183563631551, 6.86882662588111025]),
    (10, [1.37218364111033563, 2.22813885198627475, 4.5868938587026359]),
    (19, [1.32772820902679835, 2.09302405440830977, 3.88340585259208292]),
    (39, [1.30363858862127413, 2.02269092003676114, 3.55812008133273231]),
    (79, [1.29235982839543662, 1.99045021023012894, 3.41798509670785871]),
    (80, [1.29222358305913361, 1.99006342125444617, 3.41633745847694621]),
    (199, [1.28582020925940901, 1.97195654425175383, 3.34008655616143096]),
    (999, [1.2823995700373973, 1.96234146113344998, 3.30029244039873548]),
    (1e5, [1.28156003144936101, 1.95998770753460964, 3.29062403141188267]),
    (1e6, [1.28155241212993848, 1.95996635681410704, 3.29053646124869113]),
  ]

  @Test("Student quantiles at 0.9, 0.975 and 0.9995", arguments: studentQuantiles)
  func studentQuantile(degreesOfFreedom: Double, expected: [Double]) throws {
    let student = try #require(StudentDistribution(degreesOfFreedom: degreesOfFreedom))
    for (probability, value) in zip([0.9, 0.975, 0.9995], expected) {
      #expect(abs(student.quantile(probability) - value) <= 1e-12 * value, "\(probability)")
      #expect(abs(student.quantile(1 - probability) + value) <= 2e-12 * value, "\(probability)")
    }
  }

  @Test("the smallest error rate that a level can have still has a quantile")
  func extremeStudentQuantile() throws {
    let quantile = try #require(StudentDistribution(degreesOfFreedom: 1)).quantile(5e-17)
    #expect(abs(quantile + 1 / (.pi * 5e-17)) < 1e-9 / 5e-17)
    #expect(StudentDistribution(degreesOfFreedom: 7)?.quantile(0.5) == 0)
  }

  @Test(
    "there is no Student distribution of less than one degree of freedom",
    arguments: [-1, 0, 0.5, 1.0.nextDown, .nan, .infinity])
  func noStudent(degreesOfFreedom: Double) {
    #expect(StudentDistribution(degreesOfFreedom: degreesOfFreedom) == nil)
  }
}
