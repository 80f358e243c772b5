extension Margin {
  /// The margin in the metric's unit; nil for a relative margin of a mean that is 0 or not known.
  package func inUnit(ofMean baselineMean: Double?) -> Double? {
    switch self {
    case .absolute(let margin): margin
    case .relative(let fraction):
      baselineMean.flatMap { $0 == 0 ? nil : fraction * abs($0) }
    }
  }
}
