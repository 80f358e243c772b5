import GateText
import GateVerdicts

/// The scores of the two runs against each other: a circle a cell, as large as it has examples.
struct ScatterPlot {
  private static let size = (width: 260.0, height: 240.0)
  private static let across = 44.0...250.0
  private static let down = 8.0...200.0

  private let grid: ScoreGrid
  private let scales: (baseline: PlotScale, candidate: PlotScale)
  private let direction: Direction
  private let wording: Wording

  /// Prepares the plot; nil where there is nothing to draw.
  init?(_ distribution: PairedDistribution, direction: Direction, wording: Wording) {
    let grid = distribution.scores
    let numbers =
      Double(grid.first) * grid.width...(Double(grid.first) + Double(max(1, grid.bins)))
      * grid.width
    guard !grid.cells.isEmpty, let baseline = PlotScale(numbers, pixels: Self.across),
      let candidate = PlotScale(numbers, pixels: Self.down, isFlipped: true)
    else { return nil }
    self.grid = grid
    self.direction = direction
    self.wording = wording
    scales = (baseline, candidate)
  }

  /// Draws it, with what is told in its place to those who do not see it.
  func drawing(label: String) -> HTML {
    var drawing = SVGDrawing(width: Self.size.width, height: Self.size.height)
    let (left, right) = (Self.across.lowerBound, Self.across.upperBound)
    let (top, bottom) = (Self.down.lowerBound, Self.down.upperBound)
    let corner = direction == .higherIsBetter ? (x: right, y: bottom) : (x: left, y: top)
    drawing.polygon([(left, bottom), (right, top), corner], "beyond")
    drawing.line((left, bottom), (right, top), "zero")
    drawing.line((left, bottom), (right, bottom), "axis")
    drawing.line((left, top), (left, bottom), "axis")
    for tick in scales.baseline.ticks(4) {
      let text = wording.numerals.short(tick)
      drawing.text(text, x: scales.baseline(tick), y: bottom + 15, "tick")
      drawing.text(text, x: left - 6, y: scales.candidate(tick) + 4, "tick end")
    }
    drawing.text("baseline →", x: right, y: bottom + 34, "side end")
    drawing.text("↑ candidate", x: left + 5, y: top + 8, "side start")
    circles(in: &drawing)
    return drawing.image(label)
  }

  private func circles(in drawing: inout SVGDrawing) {
    let most = Double(grid.cells.map(\.examples).max() ?? 1)
    let bins = Double(max(1, grid.bins))
    let cell = (Self.across.upperBound - Self.across.lowerBound) / bins
    for place in grid.cells {
      func middle(_ bin: Int) -> Double { (Double(grid.first) + Double(bin) + 0.5) * grid.width }
      let (baseline, candidate) = (middle(place.baseline), middle(place.candidate))
      let change = direction.sign * Double(place.candidate - place.baseline)
      let looks = change == 0 ? "same" : change < 0 ? "worse" : "better"
      let share = (Double(place.examples) / most).squareRoot()
      let title =
        "\(wording.count(place.examples, "example")): about "
        + "\(wording.numerals.short(baseline, digits: 3)) → "
        + wording.numerals.short(candidate, digits: 3)
      drawing.circle(
        x: scales.baseline(baseline), y: scales.candidate(candidate),
        radius: min(12, max(2.2, share * max(6, cell * 0.6))), "dot \(looks)", title: title)
    }
  }
}
