/// Why numbers are no sample.
public enum SampleProblem: Error, Hashable, Sendable {
  /// There is no value.
  case empty
  /// The value at this place is NaN or infinite.
  case notFinite(place: Int)
  /// The magnitude of the value at this place is over ``Sample/largestMagnitude``.
  case tooLarge(place: Int)
  /// The lists that belong together have different lengths.
  case unequalLengths

  /// The first value that keeps `values` from being a sample.
  static func first(in values: [Double]) -> SampleProblem? {
    guard !values.isEmpty else { return .empty }
    guard let place = values.firstIndex(where: { !(abs($0) <= Sample.largestMagnitude) }) else {
      return nil
    }
    return values[place].isFinite ? .tooLarge(place: place) : .notFinite(place: place)
  }
}
