import GateText
public import GateStatistics

extension DocumentText {
  /// What a literal of a line may have between its words.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Starts an empty line.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Words of the report.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Words, which may come from a file.
    public mutating func appendInterpolation(_ words: String) {
      pieces.append(.words(harmless(words)))
    }

    /// Another line.
    public mutating func appendInterpolation(_ text: DocumentText) { pieces += text.pieces }

    /// A count.
    public mutating func appendInterpolation(_ count: Int) { pieces.append(.number("\(count)")) }

    /// A count and what it counts: `1 example`, `3 examples`.
    public mutating func appendInterpolation(_ count: Int, _ noun: String) {
      pieces += [.number("\(count)"), .words(" " + Words.noun(noun, count))]
    }

    /// The name of a metric, a segment, an example or a file, or a command.
    public mutating func appendInterpolation(name: String) {
      pieces.append(.name(HostileText.line(name, length: Wording.nameLength)))
    }

    /// Words that a reader should see first.
    public mutating func appendInterpolation(strong words: String) {
      pieces.append(.strong(harmless(words)))
    }

    /// Words that a reader may skip.
    mutating func appendInterpolation(aside words: String) {
      pieces.append(.aside(harmless(words)))
    }

    /// A number with at most so many significant digits and no zeros at the end.
    public mutating func appendInterpolation(number: Double, digits: Int = 3) {
      pieces.append(.number(Numerals.plain.short(number, digits: digits)))
    }

    /// A number with so many decimals.
    public mutating func appendInterpolation(number: Double, decimals: Int) {
      pieces.append(.number(Numerals.plain.fixed(number, decimals: decimals)))
    }

    /// A change with its sign and so many decimals.
    public mutating func appendInterpolation(change: Double, decimals: Int) {
      pieces.append(.number(Numerals.plain.change(change, decimals: decimals)))
    }

    /// An interval, written as finely as it is known: `-0.141 … -0.021`.
    public mutating func appendInterpolation(interval: Interval) {
      let decimals = Numerals.decimals(forHalfWidth: (interval.upper - interval.lower) / 2) ?? 3
      let ends = [interval.lower, interval.upper].map { end in
        end.isFinite ? Numerals.plain.fixed(end, decimals: decimals) : end > 0 ? "∞" : "-∞"
      }
      pieces.append(.number(ends.joined(separator: " … ")))
    }

    /// A share or a level in percent, from a fraction: `95 %`.
    public mutating func appendInterpolation(percent fraction: Double, digits: Int = 3) {
      pieces.append(.number("\(Numerals.plain.short(fraction * 100, digits: digits)) %"))
    }

    /// A p-value: `0.012`, or `≤ 0.001` where only a bound of it is known.
    public mutating func appendInterpolation(pValue: Double, isBound: Bool = false) {
      pieces.append(.number((isBound ? "≤ " : "") + Numerals.plain.pValue(pValue)))
    }
  }
}
