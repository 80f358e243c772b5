/// What a run says of itself: which system, which dataset, when, and what was changed.
public struct RunHeader: Hashable, Sendable {
  /// The dataset's name: `support-v3`.
  public var dataset: String?
  /// The version of the system that was scored: `v1.2.0`.
  public var system: String?
  /// When the run was made, ISO 8601 in UTC: `2026-11-23T08:00:00Z`.
  public var created: String?
  /// The change that was made since the run before, in words.
  public var change: String?
  /// What else the scores depend on: model, prompt, judge.
  public var factors: [String: String]
  /// The effects that the change is meant to have.
  public var intents: [Intent]
  /// Why the run is the baseline although the gate did not pass, where somebody said so.
  public var reason: String?
  /// The baselines before this one, the newest first.
  public var history: [AcceptedBaseline]

  /// Makes a header; everything is optional.
  public init(
    dataset: String? = nil, system: String? = nil, created: String? = nil, change: String? = nil,
    factors: [String: String] = [:], intents: [Intent] = [], reason: String? = nil,
    history: [AcceptedBaseline] = []
  ) {
    self.dataset = dataset
    self.system = system
    self.created = created
    self.change = change
    self.factors = factors
    self.intents = intents
    self.reason = reason
    self.history = history
  }
}
