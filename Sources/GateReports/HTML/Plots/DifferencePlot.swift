import GateText
import GateStatistics
import GateVerdicts

/// A histogram of the paired differences of a metric; worse is on the left.
struct DifferencePlot {
  private static let size = (width: 380.0, height: 190.0)
  private static let pixels = (left: 12.0, right: 368.0, top: 26.0, bottom: 150.0)

  private let histogram: Histogram
  private let scale: PlotScale
  private let wording: Wording
  /// From a difference, negative is worse, to candidate minus baseline.
  private let sign: Double

  /// Prepares the plot; nil where there is nothing to draw.
  init?(_ distribution: PairedDistribution, direction: Direction, wording: Wording) {
    guard let histogram = distribution.differences, !histogram.counts.isEmpty else { return nil }
    self.histogram = histogram
    self.wording = wording
    sign = direction.sign
    let lowest = Double(histogram.first) * histogram.width
    let highest = (Double(histogram.first) + Double(histogram.counts.count)) * histogram.width
    guard
      let scale = PlotScale(
        min(lowest, 0)...max(highest, 0),
        pixels: Self.pixels.left...Self.pixels.right)
    else { return nil }
    self.scale = scale
  }

  /// Draws it.
  ///
  /// - Parameters:
  ///   - label: what is told in its place to those who do not see it.
  ///   - check: the check of all examples, whose mean and margin are drawn in.
  func drawing(label: String, check: Check?) -> HTML {
    var drawing = SVGDrawing(width: Self.size.width, height: Self.size.height)
    let (top, bottom) = (Self.pixels.top, Self.pixels.bottom)
    bars(in: &drawing)
    drawing.line((0, bottom), (Self.size.width, bottom), "axis")
    drawing.line((scale(0), top - 8), (scale(0), bottom), "zero")
    if let margin = check?.margin, margin > 0, !scale.isBeyond(-margin) {
      drawing.line((scale(-margin), top - 8), (scale(-margin), bottom), "bound")
    }
    if let mean = check?.difference?.point, check?.statistic == .mean, !scale.isBeyond(mean) {
      drawing.polygon(
        [(scale(mean), bottom + 1), (scale(mean) - 5, bottom + 9), (scale(mean) + 5, bottom + 9)],
        "mean")
    }
    for tick in scale.ticks(6) {
      let shown = tick * sign + 0
      let text = (shown > 0 ? "+" : "") + wording.numerals.short(shown)
      drawing.text(text, x: scale(tick), y: bottom + 23, "tick")
    }
    drawing.text("◀ worse", x: Self.pixels.left, y: 12, "side start")
    drawing.text("better ▶", x: Self.pixels.right, y: 12, "side end")
    beyond(in: &drawing)
    return drawing.image(label)
  }

  private func bars(in drawing: inout SVGDrawing) {
    drawing.bars(
      of: histogram, scale: scale, from: Self.pixels.top, to: Self.pixels.bottom
    ) { bin, count in
      let edges = [bin, bin + 1].map { Double($0) * histogram.width * sign }.sorted()
      return (
        bin < 0 ? "bar worse" : "bar better",
        "\(wording.count(count, "example")): change \(wording.numerals.short(edges[0])) to "
          + wording.numerals.short(edges[1])
      )
    }
  }

  private func beyond(in drawing: inout SVGDrawing) {
    let y = Self.size.height - 3
    if histogram.below > 0 {
      drawing.text("◂ \(histogram.below) beyond", x: Self.pixels.left, y: y, "side start")
    }
    if histogram.above > 0 {
      drawing.text("\(histogram.above) beyond ▸", x: Self.pixels.right, y: y, "side end")
    }
  }
}
