import GateRuns

/// A drawing in SVG, put together element by element. Coordinates are pixels from the top left.
///
/// Looks come from the page's style sheet by class, so that light, dark and print are one drawing.
struct SVGDrawing {
  private let width: Double
  private let height: Double
  private var elements: [HTML] = []

  /// Starts an empty drawing of a size in pixels.
  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The drawing as an element that tells nothing to those who hear the page: the same is told in
  /// words beside it.
  var hidden: HTML {
    HTML(.svg, ["viewBox": viewBox, "aria-hidden": "true", "focusable": "false"], elements)
  }

  /// The drawing as an image with a text in its place.
  func image(_ label: String) -> HTML {
    HTML(.svg, ["viewBox": viewBox, "role": "img", "aria-label": label], elements)
  }

  /// A straight line.
  mutating func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ looks: String
  ) {
    elements.append(
      HTML(
        .line,
        [
          "class": looks, "x1": Self.text(from.x), "y1": Self.text(from.y), "x2": Self.text(to.x),
          "y2": Self.text(to.y),
        ]))
  }

  /// A rectangle, with a text that shows where a pointer rests on it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ looks: String, title: String? = nil
  ) {
    elements.append(
      HTML(
        .rect,
        [
          "class": looks, "x": Self.text(x), "y": Self.text(y), "width": Self.text(max(0, width)),
          "height": Self.text(max(0, height)),
        ], [title.map { HTML(.title, text: $0) }]))
  }

  /// A circle, likewise.
  mutating func circle(
    x: Double, y: Double, radius: Double, _ looks: String, title: String? = nil
  ) {
    elements.append(
      HTML(
        .circle,
        ["class": looks, "cx": Self.text(x), "cy": Self.text(y), "r": Self.text(radius)],
        [title.map { HTML(.title, text: $0) }]))
  }

  /// A closed shape through some points.
  mutating func polygon(_ points: [(x: Double, y: Double)], _ looks: String) {
    elements.append(HTML(.polygon, ["class": looks, "points": Self.list(points)]))
  }

  /// A line through some points.
  mutating func path(_ points: [(x: Double, y: Double)], _ looks: String) {
    elements.append(HTML(.polyline, ["class": looks, "points": Self.list(points)]))
  }

  /// A text; `looks` also says where its anchor is.
  mutating func text(_ text: String, x: Double, y: Double, _ looks: String) {
    elements.append(
      HTML(.text, ["class": looks, "x": Self.text(x), "y": Self.text(y)], text: text))
  }

  private var viewBox: String { "0 0 \(Self.text(width)) \(Self.text(height))" }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(text($0.x)),\(text($0.y))" }.joined(separator: " ")
  }

  /// A coordinate to a tenth of a pixel.
  private static func text(_ coordinate: Double) -> String {
    let tenths = (coordinate * 10).whole(in: -10_000_000...10_000_000)
    let rest = abs(tenths % 10)
    let whole = "\(tenths < 0 && tenths > -10 ? "-" : "")\(tenths / 10)"
    return rest == 0 ? whole : "\(whole).\(rest)"
  }
}
