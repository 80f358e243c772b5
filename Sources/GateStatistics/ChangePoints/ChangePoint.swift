/// A place where the level of a series changed.
package struct ChangePoint: Sendable, Equatable {
  /// The first value of the new level, from 0.
  package let index: Int
  /// Where the new level may have begun, about 95 % sure: all places between the neighbouring changes that
  /// are nearly as likely (Siegmund 1988, doi 10.2307/1403360).
  package let range: ClosedRange<Int>
  /// The p-value of the most extreme split of the stretch in which the change was found; 0.001 at least,
  /// which is what 999 permutations can show, of up to 20 values 0.0001.
  package let pValue: Double
  /// The mean of the values from the change before, or the start.
  package let before: Double
  /// The mean of the values to the next change, or the end.
  package let after: Double

  /// How far the level moved, in the unit of the values.
  package var difference: Double { after - before }
}
