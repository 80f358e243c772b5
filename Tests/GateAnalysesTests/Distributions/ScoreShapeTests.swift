import Testing

@testable import GateAnalyses

@Suite struct ScoreShapeTests {
  @Test(
    arguments: [
      ([0.3, 0.3, 0.3], .constant),
      ([7], .constant),
      ([0, 1, 1, 0, 1], .binary),
      ([1, 2, 3, 4, 5, 5, 4, 3, 2, 1], .ordinal(values: 5)),
      // Halves and thirds are both sixths.
      ([0, 1 / 3, 0.5, 1, 0, 1 / 3, 0.5, 1], .ordinal(values: 4)),
      ([0, 0.1, 0.2, 0.30000000000000004, 0, 0.1, 0.2, 0.30000000000000004], .ordinal(values: 4)),
      // Each value once: any three numbers are two steps apart.
      ([1, 2, 3], .continuous),
      ([0, 1], .continuous),
      ([0, 0.31, 1, 0, 0.31, 1], .continuous),
      ((0..<12).flatMap { [Double($0), Double($0)] }, .continuous),
      ((0..<11).flatMap { [Double($0), Double($0)] }, .ordinal(values: 11)),
    ] as [([Double], ScoreShape)])
  func `scores show what kind of numbers they are`(_ scores: [Double], _ shape: ScoreShape) {
    #expect(ScoreShape(of: scores) == shape)
    #expect(ScoreShape(of: scores.reversed()) == shape)
  }

  @Test func `no scores have no shape`() {
    #expect(ScoreShape(of: []) == nil)
  }
}
