import GateText

/// Words, names and numbers on one line of a document.
///
/// Written as an interpolated string. What is interpolated is made harmless to look at, whatever
/// file it comes from; what a format treats specially is escaped when it is rendered.
///
/// ```swift
/// let text: DocumentText = "\(name: metric) moves by \(number: noise) between equal runs"
/// ```
public struct DocumentText: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// A stretch of the line.
  enum Piece: Sendable, Equatable {
    /// Words of the report, or of a person.
    case words(String)
    /// The name of a metric, a segment, an example or a file, or a command: shown as code.
    case name(String)
    /// A number in plain numerals: pages give it a true minus sign.
    case number(String)
    /// Words that a reader should see first.
    case strong(String)
    /// Words that a reader may skip.
    case aside(String)
  }

  /// The stretches, in order.
  private(set) var pieces: [Piece]

  /// Makes a line of some stretches.
  init(pieces: [Piece]) { self.pieces = pieces }

  /// Makes a line of words, which may come from a file.
  public init(_ words: String) { pieces = [.words(Self.harmless(words))] }

  /// Makes a line of the words of a literal.
  public init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.words(value)] }

  /// Makes a line of an interpolated literal.
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A line of words that ``Wording`` made harmless already, however long.
  static func said(_ words: String) -> DocumentText { DocumentText(pieces: [.words(words)]) }

  /// Whether there is nothing on the line.
  public var isEmpty: Bool { pieces.isEmpty }

  /// Two lines put together.
  public static func + (first: DocumentText, second: DocumentText) -> DocumentText {
    DocumentText(pieces: first.pieces + second.pieces)
  }

  /// The line without any markup.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let text), .name(let text), .number(let text), .strong(let text),
        .aside(let text):
        text
      }
    }.joined()
  }

  /// Words as harmless as ``HostileText/line(_:length:)`` makes them, with a space left at either end.
  static func harmless(_ words: String) -> String {
    let line = HostileText.line(words, length: Wording.sentenceLength)
    return (words.first == " " && line.first != " " ? " " : "") + line
      + (words.count > 1 && words.last == " " && line.last != " " ? " " : "")
  }
}

extension Array where Element == DocumentText {
  /// The lines one after the other, with a separator between them.
  public func joined(separator: DocumentText) -> DocumentText {
    var pieces: [DocumentText.Piece] = []
    for (place, text) in enumerated() {
      pieces += (place == 0 ? [] : separator.pieces) + text.pieces
    }
    return DocumentText(pieces: pieces)
  }
}
