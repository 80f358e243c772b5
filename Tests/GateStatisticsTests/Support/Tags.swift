import Testing

extension Tag {
  /// A claim about rates, tested by a seeded simulation against a binomial acceptance region.
  @Tag static var statistical: Self
  /// Takes more than a second in a debug build.
  @Tag static var slow: Self
}
