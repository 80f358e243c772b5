import GateText
import GateRuns

/// How a number went from run to run: a curve with a few marked places.
public struct DocumentCourse: Sendable, Equatable {
  /// A value of the curve.
  public struct Point: Sendable, Equatable {
    /// The value, a finite number.
    public var value: Double
    /// The interval of the value; nil where it is not known.
    public var interval: ClosedRange<Double>?
    /// Where it is: the version of a system, or a day.
    public let label: String

    /// Makes a point.
    public init(_ value: Double, interval: ClosedRange<Double>? = nil, label: String) {
      self.value = value
      self.interval = interval
      self.label = DocumentText.harmless(label)
    }
  }

  /// A marked place of the curve.
  public struct Mark: Sendable, Equatable {
    /// What is marked.
    public enum Kind: Sendable, Equatable {
      /// From here on it is worse.
      case worse
      /// From here on it is better.
      case better
      /// What later values are held against.
      case chosen
    }

    /// Which point, from 0.
    public var place: Int
    /// What is marked.
    public var kind: Kind

    /// Makes a mark.
    public init(_ kind: Kind, at place: Int) {
      self.kind = kind
      self.place = place
    }
  }

  /// A stretch of points and their mean.
  public struct Level: Sendable, Equatable {
    /// The points.
    public var places: Range<Int>
    /// Their mean.
    public var value: Double

    /// Makes a level.
    public init(_ places: Range<Int>, at value: Double) {
      self.places = places
      self.value = value
    }
  }

  /// What is shown.
  public var title: DocumentText
  /// The values, in order.
  public var points: [Point]
  /// The marked places, the first first.
  public var marks: [Mark]
  /// The levels between changes.
  public var levels: [Level]
  /// What the curve tells, in a few words, for those who do not see it.
  public var summary: DocumentText

  /// Makes a course.
  public init(
    title: DocumentText, points: [Point], marks: [Mark] = [], levels: [Level] = [],
    summary: DocumentText
  ) {
    self.title = title
    self.points = points
    self.marks = marks
    self.levels = levels
    self.summary = summary
    precondition(
      points.allSatisfy(\.value.isFinite) && marks.allSatisfy { points.indices ~= $0.place },
      "finite values, and marks on them")
  }

  /// The curve as a line of bars, and the marks below it; the numbers at its ends stand beside it.
  ///
  /// - Parameter width: the columns of both lines, the numbers at the ends included. Where there are
  ///   more points than columns, neighbours share one.
  /// - Returns: one line or two, the second where anything is marked.
  func lines(width: Int, numerals: Numerals) -> [String] {
    guard let first = points.first, let last = points.last else { return ["no value"] }
    let ends = [first, last].map { numerals.short($0.value, digits: 3) }
    guard points.count > 1 else { return [ends[0]] }
    let room = max(1, width - ends[0].count - ends[1].count - 2)
    let columns = min(room, points.count)
    let starts = (0...columns).map { $0 * points.count / columns }
    let means = zip(starts, starts.dropFirst()).map { start, end in
      points[start..<end].reduce(0) { $0 + $1.value } / Double(end - start)
    }
    let curve = "\(ends[0]) \(Self.bars(of: means)) \(ends[1])"
    var signs = [Character](repeating: " ", count: columns)
    for mark in marks {
      let column = starts.lastIndex { $0 <= mark.place } ?? 0
      // Where marks meet, a change tells more than a baseline.
      if mark.kind != .chosen || signs[min(column, columns - 1)] == " " {
        signs[min(column, columns - 1)] = mark.kind.sign
      }
    }
    guard let end = signs.lastIndex(where: { $0 != " " }) else { return [curve] }
    return [curve, String(repeating: " ", count: ends[0].count + 1) + String(signs[...end])]
  }

  /// Bars from the smallest to the largest number.
  private static func bars(of numbers: [Double]) -> String {
    let levels = Array("▁▂▃▄▅▆▇█")
    guard let least = numbers.min(), let most = numbers.max(), least < most else {
      return String(repeating: "▄", count: numbers.count)
    }
    return String(
      numbers.map { number in
        let share = (number - least) / (most - least)
        return levels[(share * Double(levels.count)).rounded(.down).whole(in: 0...levels.count - 1)]
      })
  }
}

extension DocumentCourse.Mark.Kind {
  /// How it looks in text.
  var sign: Character {
    switch self {
    case .worse: "▼"
    case .better: "▲"
    case .chosen: "◆"
    }
  }
}
