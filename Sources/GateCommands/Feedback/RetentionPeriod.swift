internal import ArgumentParser

/// For how many days feedback is kept, as a command line writes it: `90d`, `12w` or `90`.
struct RetentionPeriod: ExpressibleByArgument {
  /// The days, at least 1.
  let days: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "d": 1, "w": 7]
    guard let number = Int(digits), number >= 1, number <= 100_000,
      let unit = units[argument.dropFirst(digits.count).lowercased()]
    else { return nil }
    days = number * unit
  }
}
