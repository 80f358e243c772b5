/// What to do about a metric, as far as users' ratings tell.
package enum FeedbackAdvice: Sendable, Equatable {
  /// What there is too little of.
  package enum Lack: Sendable, Equatable {
    /// Ratings of answers that have a score.
    case ratings
    /// Users.
    case users
    /// Bad ratings.
    case bad
    /// Ratings that are not bad.
    case others
    /// Scores that differ.
    case differences
  }

  /// There is too little to say: how much there is and how much it takes.
  case tooLittle(Lack, has: Int, needs: Int)
  /// The metric follows users, and its limit is where they say.
  case keep(Double)
  /// The metric follows users, and its limit is elsewhere.
  case move(from: Double, to: Double)
  /// The metric follows users, and has no limit yet.
  case set(Double)
  /// The metric follows users, but no limit tells bad answers from others on ratings that it was
  /// not chosen on.
  case noLimit
  /// Whether the metric follows users cannot be told yet; about how many ratings it would take,
  /// where more of the same would tell.
  case undecided(needs: Int?)
  /// The metric says next to nothing of what users feel: it should not block.
  case advisory
  /// Users like what the metric scores low.
  case against
}
