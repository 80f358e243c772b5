/// The examples of two runs, put together by id (`methods §0`). Never by position: the order of the
/// rows shows nowhere.
public struct Pairing: Sendable {
  /// Where an example is found.
  public enum Presence: Hashable, Sendable {
    /// In both runs, with the same input and the same reference as far as the files tell.
    case paired
    /// In the baseline alone.
    case baselineOnly
    /// In the candidate alone.
    case candidateOnly
    /// In both runs, but with another input or another reference: what is measured is not the same
    /// any more.
    case changed
  }

  /// One example of either run.
  public struct Example: Sendable {
    /// The example's id, as the baseline spells it where it has it.
    public let id: String
    /// Where the example is found.
    public let presence: Presence
    /// What the candidate has another text of, where the example is ``Presence/changed``.
    public let change: Change?
    /// The number of the baseline's group of rows, or −1.
    let baselineGroup: Int32
    /// The number of the candidate's group of rows, or −1.
    let candidateGroup: Int32
  }

  /// The examples of both runs, sorted by id.
  public let examples: [Example]
  /// The baseline.
  public let baseline: Run
  /// The candidate.
  public let candidate: Run
  let baselineGroups: RowGroups
  let candidateGroups: RowGroups

  /// Puts two runs together.
  public init(baseline: Run, candidate: Run) {
    self.baseline = baseline
    self.candidate = candidate
    baselineGroups = RowGroups(of: baseline)
    candidateGroups = RowGroups(of: candidate)
    var examples: [Example] = []
    examples.reserveCapacity(max(baselineGroups.count, candidateGroups.count))
    var (first, second) = (0, 0)
    while first < baselineGroups.count || second < candidateGroups.count {
      let baselineID = Self.id(of: first, in: baselineGroups, of: baseline)
      let candidateID = Self.id(of: second, in: candidateGroups, of: candidate)
      let isInBaseline = baselineID.map { id in candidateID.map { id <= $0 } ?? true } ?? false
      let isInCandidate = candidateID.map { id in baselineID.map { id <= $0 } ?? true } ?? false
      var change: Change?
      if isInBaseline, isInCandidate {
        change = Self.change(
          from: baselineGroups[first], of: baseline, to: candidateGroups[second], of: candidate)
      }
      let presence: Presence =
        if !isInCandidate { .baselineOnly } else if !isInBaseline { .candidateOnly } else {
          change == nil ? .paired : .changed
        }
      examples.append(
        Example(
          id: (isInBaseline ? baselineID : candidateID) ?? "", presence: presence, change: change,
          baselineGroup: isInBaseline ? Int32(first) : -1,
          candidateGroup: isInCandidate ? Int32(second) : -1))
      first += isInBaseline ? 1 : 0
      second += isInCandidate ? 1 : 0
    }
    self.examples = examples
  }

  /// The ids of the examples found in one place, sorted.
  public func ids(_ presence: Presence) -> [String] {
    examples.lazy.filter { $0.presence == presence }.map(\.id)
  }

  /// The ids of the examples of which the candidate has another text, sorted.
  public func ids(changed change: Change) -> [String] {
    examples.lazy.filter { $0.change == change }.map(\.id)
  }

  /// The number of examples with several rows in either run.
  public var repeatedCount: Int {
    examples.count { baselineRows(of: $0).count > 1 || candidateRows(of: $0).count > 1 }
  }

  /// The number of distinct examples in the baseline.
  public var baselineCount: Int { baselineGroups.count }

  /// The number of distinct examples in the candidate.
  public var candidateCount: Int { candidateGroups.count }

  /// The rows of an example in the baseline, none where it lacks it.
  package func baselineRows(of example: Example) -> ArraySlice<Int32> {
    example.baselineGroup < 0 ? [] : baselineGroups[Int(example.baselineGroup)]
  }

  /// The rows of an example in the candidate, none where it lacks it.
  package func candidateRows(of example: Example) -> ArraySlice<Int32> {
    example.candidateGroup < 0 ? [] : candidateGroups[Int(example.candidateGroup)]
  }

  private static func id(of group: Int, in groups: RowGroups, of run: Run) -> String? {
    group < groups.count ? run.exampleIDs[groups.first(of: group)] : nil
  }
}
