import GateVerdicts

/// A straight scale from numbers to pixels.
struct PlotScale {
  /// The number at the start of the pixels; above ``last`` where the scale is turned around.
  let first: Double
  /// The number at their end.
  let last: Double
  /// The pixels.
  let pixels: ClosedRange<Double>
  private let isFlipped: Bool

  /// Makes a scale; nil where the numbers have no extent.
  ///
  /// - Parameter isFlipped: whether small numbers come at the end of the pixels.
  init?(
    _ numbers: ClosedRange<Double>, pixels: ClosedRange<Double>, isFlipped: Bool = false
  ) {
    guard numbers.lowerBound < numbers.upperBound,
      (numbers.upperBound - numbers.lowerBound).isFinite
    else { return nil }
    first = isFlipped ? numbers.upperBound : numbers.lowerBound
    last = isFlipped ? numbers.lowerBound : numbers.upperBound
    self.pixels = pixels
    self.isFlipped = isFlipped
  }

  /// The pixel of a number, also beyond the ends.
  func callAsFunction(_ number: Double) -> Double {
    let share = (number - first) / (last - first)
    return pixels.lowerBound + share * (pixels.upperBound - pixels.lowerBound)
  }

  /// The pixel of a number, at the nearest end where it lies beyond.
  func within(_ number: Double) -> Double {
    min(max(self(number), pixels.lowerBound), pixels.upperBound)
  }

  /// Whether a number lies beyond the start or the end.
  func isBeyond(_ number: Double) -> Bool {
    number < min(first, last) || number > max(first, last)
  }

  /// Round numbers along the scale, about as many as are wanted, ascending.
  func ticks(_ wanted: Int) -> [Double] {
    let (lowest, highest) = (min(first, last), max(first, last))
    guard let step = RoundNumber.atLeast((highest - lowest) / Double(max(1, wanted))) else {
      return []
    }
    let start = (lowest / step - 1e-9).rounded(.up)
    let end = (highest / step + 1e-9).rounded(.down)
    guard start.magnitude < 1e15, end - start < 100 else { return [] }
    return stride(from: start, through: end, by: 1).map { $0 * step + 0 }
  }
}
