/// A series without its autocorrelation: `y_i = x_i − ρ x_{i−1}`, which are independent where the series
/// is autoregressive (pre-whitening: von Storch 1995, doi 10.1007/978-3-662-03167-4_2).
///
/// A change of the level by Δ stays where it is: Δ in its first value, `(1 − ρ) Δ` from then on.
struct WhitenedSeries {
  /// The values without autocorrelation.
  let values: [Double]
  /// The ρ that was taken out, 0 … 1.
  let autocorrelation: Double
  /// The place of the first of ``values`` in the series.
  let offset: Int

  /// Takes an autocorrelation, 0 … 1, out of a series of finite numbers.
  init(_ series: [Double], autocorrelation share: Double) {
    autocorrelation = share
    offset = share > 0 ? 1 : 0
    values = share > 0 ? zip(series.dropFirst(), series).map { $0 - share * $1 } : series
  }
}
