import GateAnalyses
import Testing

@Suite struct WrittenNumberTests {
  @Test(arguments: [
    (0.0291, 0.03), (0.03, 0.03), (0.0301, 0.04), (0.011, 0.012), (0.016, 0.02), (0.021, 0.025),
    (0.9, 0.9), (0.91, 1), (13, 15), (7.0e-9, 7e-9),
  ])
  func `a margin is rounded up to what a person writes`(_ number: Double, _ written: Double) {
    #expect(WrittenNumber.margin(atLeast: number) == written)
  }

  @Test(arguments: [0, -1, .infinity, .nan] as [Double])
  func `what is no margin has none`(_ number: Double) {
    #expect(WrittenNumber.margin(atLeast: number) == nil)
  }

  @Test(arguments: [
    (0.8374, 0.012, true, 0.83), (0.8374, 0.012, false, 0.84), (0.83, 0.012, true, 0.83),
    (0.8374, 0.0012, true, 0.837), (3.372, 0.4, false, 3.4), (1_234, 150, true, 1_200),
    (-0.84, 0.1, true, -0.9),
  ])
  func `a limit is rounded to the careful side, as finely as it is known`(
    _ number: Double, _ uncertainty: Double, _ isDown: Bool, _ written: Double
  ) {
    #expect(
      WrittenNumber.limit(number, uncertainty: uncertainty, roundedDown: isDown) == written)
  }

  @Test(arguments: [
    (0.6, 0.667, 0.63), (0.4, 0.8, 0.6), (0.9, 1, 0.95), (2, 5, 4), (-0.4, 0.5, 0),
    (-0.667, -0.6, -0.63), (1_200, 1_201, 1_200.5), (0.12345, 0.12346, 0.123455),
  ])
  func `a limit between two scores has no more decimals than tell them apart`(
    _ lower: Double, _ upper: Double, _ written: Double
  ) {
    #expect(WrittenNumber.between(lower, upper) == written)
  }
}
