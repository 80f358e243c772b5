public import GateVerdicts

/// New labels put into a labels file: twice the same changes nothing.
public struct LabelMerging: Sendable {
  /// All labels, those that were there and those that came.
  public private(set) var labels: [HumanLabel]
  /// How many labels nobody had given before.
  public private(set) var added = 0
  /// How many replace what the same person said of the same answer.
  public private(set) var changed = 0
  /// How many were there already.
  public private(set) var known = 0

  /// Merges labels.
  ///
  /// - Parameters:
  ///   - new: what came, of which the later counts.
  ///   - old: what was there.
  public init(_ new: [HumanLabel], into old: [HumanLabel]) {
    var byKey: [LabelKey: HumanLabel] = [:]
    for label in old { byKey[LabelKey(of: label)] = label }
    for label in new {
      let key = LabelKey(of: label)
      if let former = byKey[key] {
        if former.value == label.value, former.comment == label.comment {
          known += 1
          continue
        }
        changed += 1
      } else {
        added += 1
      }
      byKey[key] = label
    }
    labels = byKey.sorted { $0.key < $1.key }.map(\.value)
    joinRounds()
  }

  /// Draws are nested: whoever was drawn in an earlier round had the chance of the last one, too.
  private mutating func joinRounds() {
    func group(_ label: HumanLabel) -> [String]? {
      label.chosen == "random" ? [label.metric, label.system ?? ""] : nil
    }
    var largest: [[String]: Double] = [:]
    for label in labels {
      guard let group = group(label), let probability = label.probability else { continue }
      largest[group] = max(largest[group] ?? 0, probability)
    }
    for place in labels.indices {
      guard let group = group(labels[place]), let probability = largest[group] else { continue }
      labels[place].probability = probability
    }
  }
}
