/// Which columns of a score file hold what: `dataset` in thresholds.json.
///
/// Every property is optional; a format's own columns are used where nothing is said.
public struct DatasetColumns: Hashable, Sendable {
  /// The dataset's name, which has to be that of the runs where they state one.
  public var name: String?
  /// The column that identifies an example.
  public var id: String?
  /// The columns whose texts together are the input; also the id where there is no id column.
  public var input: [String]
  /// The column with the output, for reports.
  public var output: String?
  /// The column with what the output is held against.
  public var reference: String?
  /// The columns that are metrics under another name: name by column.
  public var metrics: [String: String]
  /// The columns that divide the examples into segments.
  public var segments: [String]
  /// The column that names an example's cluster.
  public var cluster: String?
  /// The column that numbers the trials of an example.
  public var trial: String?

  /// Makes a description; everything is optional.
  public init(
    name: String? = nil, id: String? = nil, input: [String] = [], output: String? = nil,
    reference: String? = nil, metrics: [String: String] = [:], segments: [String] = [],
    cluster: String? = nil, trial: String? = nil
  ) {
    self.name = name
    self.id = id
    self.input = input
    self.output = output
    self.reference = reference
    self.metrics = metrics
    self.segments = segments
    self.cluster = cluster
    self.trial = trial
  }
}
