import GateVerdicts

/// What a check means for the reader, worst first: the order of every report.
enum Standing: Int, Comparable, CaseIterable {
  /// It could not be computed, and blocks.
  case error
  /// It found something worse, or its waiver ran out, and blocks.
  case failed
  /// It is not settled, in a profile that may or may not demand that it is.
  case undecided
  /// It is not passed, and does not count: advisory or waived.
  case tolerated
  /// It passed, and would not have under another treatment of missing scores.
  case fragile
  /// The runs cannot be compared, so that it says nothing.
  case uncounted
  /// It passed.
  case passed

  /// Sorts a check by what it found and whether that counts, in runs that can be compared.
  init(_ check: Check) {
    if check.waiver?.expired == true {
      self = check.verdict == .error ? .error : .failed
    } else if check.verdict == .passed {
      self = check.fragile ? .fragile : .passed
    } else if !check.blocking {
      self = .tolerated
    } else {
      self =
        switch check.verdict {
        case .error: .error
        case .inconclusive: .undecided
        default: .failed
        }
    }
  }

  /// Whether a reader should look at such a check at all.
  var isNotable: Bool { self < .uncounted }

  /// Whether the worse comes first.
  static func < (first: Standing, second: Standing) -> Bool { first.rawValue < second.rawValue }
}
