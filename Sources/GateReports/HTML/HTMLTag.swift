/// The elements that a page is made of, those of its drawings included.
enum HTMLTag: String {
  case html, head, meta, title, link, style, body, script
  case header, main, footer, section, div, h1, h2, h3, p, pre, ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td, details, summary, figure, figcaption
  case form, label, select, option, input, button, output
  case a, span, code, strong, em, mark, i, br
  case svg, line, rect, circle, polygon, polyline, text

  /// Whether the element is part of a line of text, where white space around it shows.
  var isInline: Bool {
    switch self {
    case .a, .span, .code, .strong, .em, .mark, .i, .br: true
    default: false
    }
  }

  /// Whether the element is one stretch of text, in which no line break may be added.
  var isText: Bool {
    switch self {
    case .p, .pre, .summary: true
    default: isInline
    }
  }

  /// Whether nothing can be inside, so that nothing closes it.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .input, .br: true
    default: false
    }
  }

  /// Whether it is a shape, which closes itself where nothing is inside.
  var isShape: Bool {
    switch self {
    case .line, .rect, .circle, .polygon, .polyline: true
    default: false
    }
  }
}
