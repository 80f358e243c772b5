import Testing

@testable import GateFiles

@Suite struct CellTests {
  @Test(arguments: [0.0, -0.0, 0.5, -1e300, .infinity, -.infinity, .leastNonzeroMagnitude])
  func `A number survives`(number: Double) {
    #expect(Cell(number).content == .number(number))
    #expect(Cell(number).isScore)
    #expect(!Cell(number).isText)
  }

  @Test func `Every NaN is the same`() {
    #expect(Cell(-.nan).content == .notANumber)
    #expect(Cell(.signalingNaN).content == .notANumber)
    #expect(!Cell(.nan).isScore)
  }

  @Test(arguments: [0, 1, 4_294_967_295])
  func `An offset survives`(offset: Int) {
    #expect(Cell.text(at: offset).content == .text(at: offset))
    #expect(Cell.structure(at: offset).content == .structure(at: offset))
    #expect(Cell.writtenNumber(at: offset).content == .writtenNumber(at: offset))
    #expect(Cell.text(at: offset).isText && !Cell.text(at: offset).isScore)
    #expect(Cell.writtenNumber(at: offset).isScore && !Cell.writtenNumber(at: offset).isText)
  }

  @Test func `The rest is itself`() {
    #expect(Cell.absent.content == .absent)
    #expect(Cell.empty.content == .empty)
    #expect(Cell.boolean(true).content == .boolean(true))
    #expect(Cell.boolean(false).content == .boolean(false))
    #expect(Cell.boolean(false).isScore)
    #expect(!Cell.empty.isScore && !Cell.absent.isText)
  }
}
