/// What several raters said of the same units, with gaps: the input of every measure of agreement
/// (`methods §11`).
public struct Ratings: Sendable {
  /// One rating.
  public struct Rating: Hashable, Sendable {
    /// The number of the rater, from 0.
    public let rater: Int
    /// What was said.
    public let value: Double

    /// Makes a rating.
    public init(rater: Int, value: Double) {
      self.rater = rater
      self.value = value
    }
  }

  /// The ratings of every unit, by rater.
  public let units: [[Rating]]
  /// The different values, ascending.
  public let categories: [Double]
  /// For every unit the places of its ratings among the categories, in the order of ``units``.
  let codes: [[Int]]

  /// Puts ratings together.
  ///
  /// - Precondition: finite values, at most one of a rater for a unit.
  public init(units: [[Rating]]) {
    precondition(units.allSatisfy { $0.allSatisfy(\.value.isFinite) }, "finite ratings")
    self.units = units.map { $0.sorted { $0.rater < $1.rater } }
    let categories = Set(units.joined().map { $0.value + 0 }).sorted()
    self.categories = categories
    let places = Dictionary(uniqueKeysWithValues: zip(categories, 0...))
    codes = self.units.map { $0.map { places[$0.value] ?? 0 } }
  }

  /// The number of units that at least two raters rated.
  public var sharedUnits: Int { units.count { $0.count > 1 } }

  /// The ratings of two raters alone, of the units that both rated.
  public func pair(_ first: Int, _ second: Int) -> Ratings {
    Ratings(
      units: units.compactMap { unit in
        let own = unit.filter { $0.rater == first || $0.rater == second }
        return own.count == 2 ? own : nil
      })
  }
}
