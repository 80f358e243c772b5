import GateRuns
import Testing

@Suite struct WholeNumberTests {
  @Test(arguments: [
    (2.4, 2), (2.5, 3), (-1, 0), (9.6, 9), (1e308, 9), (-1e308, 0), (.infinity, 9), (-.infinity, 0),
    (.nan, 0), (.leastNonzeroMagnitude, 0),
  ])
  func `a number is the nearest place in a range`(number: Double, place: Int) {
    #expect(number.whole(in: 0...9) == place)
  }
}
