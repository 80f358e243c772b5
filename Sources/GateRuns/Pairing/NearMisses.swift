/// Ids that would match if case and white space did not count: the usual reason why two runs of one
/// dataset have few examples in common.
public struct NearMisses: Hashable, Sendable {
  /// The number of ids of the baseline that have such a partner.
  public let count: Int
  /// One id of the baseline.
  public let baselineID: String
  /// Its partner in the candidate.
  public let candidateID: String

  /// Looks for near misses among the ids that were not paired; nil where there are none.
  public init?(in pairing: Pairing) {
    var partners: [String: String] = [:]
    for id in pairing.ids(.candidateOnly).reversed() { partners[Self.folded(id)] = id }
    var count = 0
    var example: (baseline: String, candidate: String)?
    for id in pairing.ids(.baselineOnly) {
      guard let partner = partners[Self.folded(id)] else { continue }
      count += 1
      example = example ?? (id, partner)
    }
    guard let example else { return nil }
    self.count = count
    (baselineID, candidateID) = example
  }

  /// An id in lower case, without white space around it and with single spaces inside.
  private static func folded(_ id: String) -> String {
    id.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
