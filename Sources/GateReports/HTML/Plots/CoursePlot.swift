import GateText
import GateVerdicts

/// A curve over runs with the intervals as a band, the levels between changes and marked places; the
/// oldest run is on the left.
struct CoursePlot {
  private static let size = (width: 760.0, height: 210.0)
  private static let pixels = (left: 56.0, right: 748.0, top: 18.0, bottom: 178.0)
  /// Above this number points are too close to be told apart, and neighbours are drawn as one.
  private static let mostPoints = 346
  /// Up to this number every point has a dot that says what it is.
  private static let mostDots = 120

  private let course: DocumentCourse
  private let numerals: Numerals
  private let across: PlotScale
  private let up: PlotScale

  /// Prepares the plot; nil where there are fewer than two points.
  init?(_ course: DocumentCourse, numerals: Numerals) {
    let values = course.points.flatMap { point in
      [point.value] + (point.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }.filter(\.isFinite)
    guard course.points.count > 1, let least = values.min(), let most = values.max() else {
      return nil
    }
    // A curve that does not move stands in the middle.
    let room = least < most ? (most - least) * 0.04 : max(abs(most) * 0.1, 1e-6)
    guard
      let across = PlotScale(
        0...Double(course.points.count - 1), pixels: Self.pixels.left...Self.pixels.right),
      let up = PlotScale(
        (least - room)...(most + room), pixels: Self.pixels.top...Self.pixels.bottom,
        isFlipped: true)
    else { return nil }
    self.course = course
    self.numerals = numerals
    self.across = across
    self.up = up
  }

  /// The drawing, with what it tells in words for those who do not see it.
  var drawing: HTML {
    var drawing = SVGDrawing(width: Self.size.width, height: Self.size.height)
    axes(in: &drawing)
    band(in: &drawing)
    marks(in: &drawing)
    curve(in: &drawing)
    levels(in: &drawing)
    baselines(in: &drawing)
    dots(in: &drawing)
    return drawing.image("\(course.title.plain): \(course.summary.plain)")
  }

  private func axes(in drawing: inout SVGDrawing) {
    for tick in up.ticks(4) {
      let y = up(tick)
      drawing.line((Self.pixels.left, y), (Self.pixels.right, y), "grid")
      drawing.text(numerals.short(tick), x: Self.pixels.left - 6, y: y + 4, "end")
    }
    let bottom = Self.pixels.bottom
    drawing.line((Self.pixels.left, bottom), (Self.pixels.right, bottom), "axis")
    let last = course.points.count - 1
    let places = last > 4 ? [0, last / 2, last] : [0, last]
    for place in places {
      let looks = place == 0 ? "start" : place == last ? "end" : "tick"
      let label = DisplayWidth.middleCut(course.points[place].label, to: 28)
      drawing.text(label, x: across(Double(place)), y: bottom + 18, looks)
    }
  }

  /// Neighbouring points that are drawn as one.
  private var groups: [Range<Int>] {
    let count = course.points.count
    let parts = min(count, Self.mostPoints)
    return (0..<parts).map { ($0 * count / parts)..<(($0 + 1) * count / parts) }
  }

  private func x(_ group: Range<Int>) -> Double {
    across(Double(group.lowerBound + group.upperBound - 1) / 2)
  }

  private func band(in drawing: inout SVGDrawing) {
    var upper: [(x: Double, y: Double)] = []
    var lower: [(x: Double, y: Double)] = []
    func finish(in drawing: inout SVGDrawing) {
      // An interval that stands alone would be a band without width.
      if upper.count == 1 { drawing.line(upper[0], lower[0], "spread") }
      if upper.count > 1 { drawing.polygon(upper + lower.reversed(), "band") }
      (upper, lower) = ([], [])
    }
    for group in groups {
      let intervals = course.points[group].compactMap(\.interval)
      guard !intervals.isEmpty else {
        finish(in: &drawing)
        continue
      }
      let count = Double(intervals.count)
      upper.append((x(group), up(intervals.reduce(0) { $0 + $1.upperBound } / count)))
      lower.append((x(group), up(intervals.reduce(0) { $0 + $1.lowerBound } / count)))
    }
    finish(in: &drawing)
  }

  private func curve(in drawing: inout SVGDrawing) {
    drawing.path(
      groups.map { group in
        let mean =
          course.points[group].reduce(0) { $0 + $1.value } / Double(group.count)
        return (x(group), up(mean))
      }, "curve")
  }

  private func levels(in drawing: inout SVGDrawing) {
    guard course.levels.count > 1 else { return }
    for level in course.levels where !level.places.isEmpty {
      drawing.line(
        (across(Double(level.places.lowerBound) - 0.4), up(level.value)),
        (across(Double(level.places.upperBound) - 0.6), up(level.value)), "level")
    }
  }

  private func marks(in drawing: inout SVGDrawing) {
    for mark in course.marks where mark.kind != .chosen {
      let x = across(Double(mark.place) - 0.5)
      let looks = mark.kind == .worse ? "worse" : "better"
      drawing.line((x, Self.pixels.top - 4), (x, Self.pixels.bottom), "change \(looks)")
      drawing.text(String(mark.kind.sign), x: x, y: Self.pixels.top - 6, "tick \(looks)")
    }
  }

  private func baselines(in drawing: inout SVGDrawing) {
    for mark in course.marks where mark.kind == .chosen {
      let (x, y) = (across(Double(mark.place)), up(course.points[mark.place].value))
      drawing.polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], "mean")
    }
  }

  private func dots(in drawing: inout SVGDrawing) {
    guard course.points.count <= Self.mostDots else { return }
    for (place, point) in course.points.enumerated() {
      let interval = point.interval.map { interval in
        ", \(numerals.short(interval.lowerBound)) to \(numerals.short(interval.upperBound))"
      }
      drawing.circle(
        x: across(Double(place)), y: up(point.value), radius: 3, "dot same",
        title: "\(point.label): \(numerals.short(point.value))\(interval ?? "")")
    }
  }
}
