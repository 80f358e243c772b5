extension Double {
  /// The nearest whole number in a range, for a place in a drawing or a table: numbers from files can be
  /// so large, or so close together, that what is computed of them is no `Int`.
  ///
  /// - Parameter range: what the number may be; NaN becomes the lower end.
  package func whole(in range: ClosedRange<Int>) -> Int {
    let (lower, upper) = (Double(range.lowerBound), Double(range.upperBound))
    guard self > lower else { return range.lowerBound }
    return self < upper ? Int(rounded()) : range.upperBound
  }
}
