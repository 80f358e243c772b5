/// A part of an expression.
indirect enum PatternNode: Sendable {
  /// A place that takes no character.
  enum Place: Sendable { case start, end, wordEdge, noWordEdge }

  case character(PatternClass)
  case place(Place)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// Without `most` as often as one likes.
  case repeated(PatternNode, least: Int, most: Int?)
}
