/// One metric's score of one row: a finite number, or the reason why there is none.
public enum Score: Hashable, Sendable {
  /// A finite score, in the metric's unit.
  case value(Double)
  /// No score, and why.
  case missing(MissingReason)

  /// The largest magnitude that still can be squared and averaged without overflow.
  public static let largestMagnitude = 1e150

  /// Reads a number as a score: NaN, ±∞ and magnitudes over ``largestMagnitude`` are missing.
  public init(_ number: Double) {
    if number.isNaN {
      self = .missing(.notANumber)
    } else if number.isInfinite {
      self = .missing(.infinite)
    } else if abs(number) > Score.largestMagnitude {
      self = .missing(.tooLarge)
    } else {
      self = .value(number)
    }
  }
}

/// Why a score is missing (`methods §9`).
public enum MissingReason: Hashable, Sendable {
  /// The cell is empty or null.
  case empty
  /// The evaluator wrote NaN.
  case notANumber
  /// The evaluator wrote +∞ or −∞.
  case infinite
  /// The magnitude is over ``Score/largestMagnitude``.
  case tooLarge
  /// The score lies outside the metric's `range`.
  case outOfRange(Double)
  /// The cell holds something other than a number: its text, cut to a few words.
  case unreadable(String)
  /// The evaluator gave a reason of its own.
  case reported(String)

  /// The reason without what is special to one score, to count reasons by.
  package var kind: String {
    switch self {
    case .outOfRange: "out of range"
    case .unreadable: "not a number"
    default: description
    }
  }

  /// The reason in words, in the singular, without a full stop.
  public var description: String {
    switch self {
    case .empty: "empty"
    case .notANumber: "NaN"
    case .infinite: "infinite"
    case .tooLarge: "too large to average"
    case .outOfRange(let value): "\(value) is out of range"
    case .unreadable(let text): "not a number: \(text)"
    case .reported(let text): text
    }
  }
}
