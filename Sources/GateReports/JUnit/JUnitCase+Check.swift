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
      problem = .init(kind: .skipped, message: message, body: message)
      return
    }
    guard standing < .tolerated else { return }
    let kind: JUnitDocument.Problem.Kind =
      switch standing {
      case .error: .error
      case .undecided where !result.blocks(check): .skipped
      default: .failure
      }
    let message = Wording.plain.summary(of: check)
    problem = .init(
      kind: kind, type: kind == .skipped ? nil : JUnitText.type(of: check), message: message,
      body: detail == .full ? JUnitText.body(of: check, in: result) : message)
  }
}
