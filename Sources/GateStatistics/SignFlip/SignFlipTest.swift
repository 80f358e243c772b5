internal import RealModule

/// The exact sign-flip test of one check: under the null, the sign of every paired difference is a
/// fair coin (`methods §4`).
public enum SignFlipTest {
  /// The one-sided p-value of a worsening, `P(Σ ±|d_i| <= Σ d_i)`, computed and not sampled.
  ///
  /// Up to 30 differences other than 0 are enumerated; values on a lattice are exact to round-off;
  /// for others the error is below 1e-5, and below 1e-12 from 60 differences of like size on.
  ///
  /// - Parameter differences: finite paired differences, negative is worse.
  /// - Precondition: every difference is finite.
  /// - Returns: 2^−n … 1 for n differences other than 0; 1 where there is none.
  public static func pValue(of differences: [Double]) -> Double {
    precondition(differences.allSatisfy(\.isFinite), "finite differences")
    let signed = differences.scaledToUnit.filter { $0 != 0 }
    guard signed.contains(where: { $0 < 0 }) else { return 1 }
    let onePattern = Double.exp2(-Double(signed.count))
    guard signed.contains(where: { $0 > 0 }) else { return onePattern }

    // A rounding beside a difference decides nothing, and spoils every lattice.
    let magnitudes = signed.map(abs).filter { $0 > 1e-14 }
    var total = CompensatedSum()
    for difference in signed { total.add(difference) }
    let p =
      if magnitudes.count <= SignFlipEnumeration.maximumCount {
        SignFlipEnumeration.probability(of: magnitudes, atMost: total.value)
      } else {
        SignFlipSpectrum.latticeProbability(of: magnitudes, atMost: total.value)
          ?? SignFlipSpectrum.probability(of: magnitudes, atMost: total.value)
      }
    return min(max(p, onePattern), 1)
  }
}
