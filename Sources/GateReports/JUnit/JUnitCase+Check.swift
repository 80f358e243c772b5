import GateVerdicts

extension JUnitDocument.Case {
  /// Makes the test case of a check.
  init(
    _ check: Check, in result: GateResult, name: String, suite: String,
    detail: JUnitSelection.Detail
  ) {
    self.init(name: name, classname: suite)
    let standing = result.standing(of: check)
    if standing == .uncounted {
      let message =
        "does not count, as the two runs cannot be compared; the check "
        + Wording.plain.uncountedVerdict(of: check)
      skipped = JUnitDocument.Skipped(message: message, body: message)
      return
    }
    guard standing < .tolerated else { return }
    let message = Wording.plain.summary(of: check)
    let body = detail == .full ? JUnitText.body(of: check, in: result) : message
    let problem = JUnitDocument.Problem(
      type: JUnitText.type(of: check), message: message, body: body)
    switch standing {
    case .error: error = problem
    case .undecided where !result.blocks(check):
      skipped = JUnitDocument.Skipped(message: message, body: body)
    default: failure = problem
    }
  }
}
