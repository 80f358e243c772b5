import GateVerdicts

/// Which checks a JUnit document tells in full, which in a line, and which it only counts, so that
/// the document stays under the 30 MB that GitLab reads.
struct JUnitSelection {
  /// How much of a check is told.
  enum Detail {
    /// Summary, numbers, rule and examples.
    case full
    /// The summary alone.
    case summary
  }

  /// The most bytes of test cases, unless told otherwise; the dataset's suite comes on top.
  static let budget = 20_000_000

  private var details: [String: Detail] = [:]
  private var leftOut: [Check] = []
  private var leftOutBlocks = false

  /// Shares the budget out, worst checks first.
  init(_ result: GateResult, budget: Int) {
    var left = budget
    var metrics: Set<String> = []
    for check in result.checksWorstFirst {
      var bare = 400 + JUnitSelection.size(JUnitText.name(check.metric))
      bare += JUnitSelection.size(JUnitText.caseName(of: check))
      if metrics.insert(check.metric).inserted { bare += 3_000 }
      let tells =
        result.standing(of: check) != .uncounted
        && (check.verdict != .passed || result.blocks(check))
      let summary = bare + (tells ? 2 * JUnitSelection.size(Wording.plain.summary(of: check)) : 0)
      let full = summary + (tells ? JUnitSelection.size(JUnitText.body(of: check, in: result)) : 0)
      if full <= left {
        details[check.id] = .full
        left -= full
      } else if summary <= left {
        details[check.id] = .summary
        left -= summary
      } else {
        leftOut.append(check)
        leftOutBlocks = leftOutBlocks || result.blocks(check)
      }
    }
  }

  /// How much of a check to tell; nil where it is only counted.
  func detail(of check: Check) -> Detail? { details[check.id] }

  /// One test case for all checks that are only counted; nil where there are none.
  func leftOutCase(suite: String) -> JUnitDocument.Case? {
    guard !leftOut.isEmpty else { return nil }
    let message = "\(leftOut.count) more checks are left out, for the size of this file"
    return JUnitDocument.Case(
      name: "checks left out", classname: suite,
      problem: .init(
        kind: leftOutBlocks ? .failure : .skipped,
        type: leftOutBlocks ? "scoregate.regression" : nil, message: message, body: message))
  }

  /// The bytes of a text once it is escaped.
  private static func size(_ text: String) -> Int {
    text.utf8.reduce(0) { total, byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"),
        UInt8(ascii: "\""):
        total + 6
      default: total + 1
      }
    }
  }
}
