import GateText

/// Samples of one name, as OpenMetrics text has them: its description, then a line each.
struct MetricFamily {
  /// A label and its value.
  typealias Label = (name: String, value: String)

  /// What the samples are.
  enum Kind: String {
    /// Numbers that may rise and fall.
    case gauge
    /// Facts in labels; the samples' name ends in `_info`.
    case info
    /// One of several states; the label of the state is called as the family is.
    case stateSet = "stateset"
  }

  private let name: String
  private let kind: Kind
  private let help: String
  private let unit: String?
  private var samples: [String] = []

  /// Starts a family.
  ///
  /// - Parameters:
  ///   - name: the name, which ends in the unit where there is one.
  ///   - kind: what the samples are.
  ///   - help: what they mean, in one sentence.
  ///   - unit: the unit of all samples; nil where they have none or several.
  init(_ name: String, _ kind: Kind, _ help: String, unit: String? = nil) {
    self.name = name
    self.kind = kind
    self.help = help
    self.unit = unit
  }

  /// Adds a sample; one that is not a finite number is not known.
  mutating func add(_ labels: [Label], value: Double) {
    guard value.isFinite else { return }
    let labels = labels.map { "\($0.name)=\"\(MetricFamily.escaped($0.value))\"" }
    let sample = kind == .info ? "\(name)_info" : name
    let shown = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
    samples.append("\(sample)\(shown) \(ShortestNumber.text(of: value))")
  }

  /// Adds a state, and whether it is the one.
  mutating func add(_ labels: [Label] = [], state: String, isOn: Bool) {
    add(labels + [(name, state)], value: isOn ? 1 : 0)
  }

  /// The family as lines; nothing where it has no sample.
  var text: String {
    guard !samples.isEmpty else { return "" }
    let start = ["# TYPE \(name) \(kind.rawValue)"] + (unit.map { ["# UNIT \(name) \($0)"] } ?? [])
    return (start + ["# HELP \(name) \(MetricFamily.escaped(help))"] + samples)
      .map { "\($0)\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: nil
      }
    }
  }
}
