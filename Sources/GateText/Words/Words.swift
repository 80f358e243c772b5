/// Counts and lists as a sentence has them.
package enum Words {
  /// A number and what it counts: `1 example`, `3 examples`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(Words.noun(noun, number))"
  }

  /// A number with what it counts and a verb: `1 example is`, `3 examples are`.
  package static func count(
    _ number: Int, _ noun: String, _ singular: String, _ plural: String
  ) -> String {
    "\(count(number, noun)) \(number == 1 ? singular : plural)"
  }

  /// What so many are called: `example`, `examples`.
  package static func noun(_ noun: String, _ number: Int) -> String {
    number == 1 ? noun : noun + "s"
  }

  /// Words with commas, and one word before the last of them: `a, b and c`.
  package static func list(_ words: [String], before last: String = "and") -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }
}
