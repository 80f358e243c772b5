/// A verdict with its reason.
struct CheckOutcome: Equatable {
  var verdict: CheckVerdict
  var note: CheckNote?
  var reason: String
}
