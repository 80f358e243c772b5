/// Hands out names and tells equal ones apart, since readers drop the second of two equal tests.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name itself, or with ` (2)`, ` (3)` … after it where it is taken.
  mutating func unique(_ name: String) -> String {
    var result = name
    var number = 1
    while !taken.insert(result).inserted {
      number += 1
      result = "\(name) (\(number))"
    }
    return result
  }
}
