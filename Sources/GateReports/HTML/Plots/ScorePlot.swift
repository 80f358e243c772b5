import GateText
import GateVerdicts

/// A histogram of scores with marked places; small is on the left.
struct ScorePlot {
  private static let size = (width: 380.0, height: 150.0)
  private static let pixels = (left: 12.0, right: 368.0, top: 20.0, bottom: 112.0)

  private let figure: DocumentFigure
  private let numerals: Numerals
  private let scale: PlotScale

  /// Prepares the plot; nil where there is nothing to draw.
  init?(_ figure: DocumentFigure, numerals: Numerals) {
    let (lowest, highest) = figure.ends
    let places = figure.marks.map(\.place).filter(\.isFinite)
    // A mark far out is told in words; it must not squeeze the bars.
    let room = (highest - lowest) / 2
    let first = max(lowest - room, min(lowest, places.min() ?? lowest))
    let last = min(highest + room, max(highest, places.max() ?? highest))
    guard !figure.histogram.counts.isEmpty, first < last,
      let scale = PlotScale(first...last, pixels: Self.pixels.left...Self.pixels.right)
    else { return nil }
    self.figure = figure
    self.numerals = numerals
    self.scale = scale
  }

  /// The drawing, with what it tells in words for those who do not see it.
  var drawing: HTML {
    var drawing = SVGDrawing(width: Self.size.width, height: Self.size.height)
    drawing.bars(
      of: figure.histogram, scale: scale, from: Self.pixels.top, to: Self.pixels.bottom
    ) { bin, count in
      let edges = [bin, bin + 1].map { Double($0) * figure.histogram.width }
      return (
        "bar same",
        "\(count): \(numerals.short(edges[0], digits: 3)) to \(numerals.short(edges[1], digits: 3))"
      )
    }
    drawing.line((0, Self.pixels.bottom), (Self.size.width, Self.pixels.bottom), "axis")
    for mark in figure.marks where !scale.isBeyond(mark.place) {
      draw(mark, in: &drawing)
    }
    for tick in scale.ticks(6) {
      drawing.text(numerals.short(tick), x: scale(tick), y: Self.pixels.bottom + 21, "tick")
    }
    beyond(in: &drawing)
    return drawing.image(figure.label(numerals))
  }

  private func draw(_ mark: DocumentFigure.Mark, in drawing: inout SVGDrawing) {
    let (x, bottom) = (scale(mark.place), Self.pixels.bottom)
    switch mark.kind {
    case .mean:
      drawing.polygon([(x, bottom + 1), (x - 5, bottom + 9), (x + 5, bottom + 9)], "mean")
    case .bound:
      drawing.line((x, Self.pixels.top - 6), (x, bottom), "bound")
      let isLeft = x < (Self.pixels.left + Self.pixels.right) / 2
      drawing.text(
        mark.label, x: x + (isLeft ? 4 : -4), y: Self.pixels.top - 8,
        isLeft ? "start" : "end")
    }
  }

  private func beyond(in drawing: inout SVGDrawing) {
    let y = Self.size.height - 3
    let histogram = figure.histogram
    if histogram.below > 0 {
      drawing.text("◂ \(histogram.below) beyond", x: Self.pixels.left, y: y, "start")
    }
    if histogram.above > 0 {
      drawing.text("\(histogram.above) beyond ▸", x: Self.pixels.right, y: y, "end")
    }
  }
}

extension SVGDrawing {
  /// The bars of a histogram.
  ///
  /// - Parameter looks: for a bin, by its number of widths from 0, and its count, how the bar looks
  ///   and what it tells.
  mutating func bars(
    of histogram: Histogram, scale: PlotScale, from top: Double, to bottom: Double,
    looks: (_ bin: Int, _ count: Int) -> (looks: String, title: String)
  ) {
    let most = Double(histogram.counts.max() ?? 1)
    for (offset, count) in histogram.counts.enumerated() where count > 0 {
      let bin = histogram.first + offset
      let ends = [bin, bin + 1].map { scale(Double($0) * histogram.width) }
      let height = max(2, (bottom - top) * Double(count) / most)
      let (looks, title) = looks(bin, count)
      rectangle(
        x: ends[0] + 0.5, y: bottom - height, width: ends[1] - ends[0] - 1, height: height, looks,
        title: title)
    }
  }
}
