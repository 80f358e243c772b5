internal import GateRuns

/// How one evaluator writes its scores: what tells its files, and which column holds what.
///
/// A column is a dotted path of keys in JSON, a name in CSV.
struct Evaluator: Sendable {
  /// The name, for people.
  let name: String

  // MARK: What tells a file

  /// The keys that the first row has, any one of the sets: `inputs.*` for one that begins so,
  /// `*/score` for one that ends so, `!outputs` for one that it must not have.
  var signatures: [[String]] = []
  /// The keys of arrays that hold the rows of a JSON object, dotted where they are in an object of it:
  /// `results.results`.
  var rowKeys: [String] = []
  /// The keys of arrays beside the rows that hold what failed and has no scores.
  var failedRowKeys: [String] = []
  /// What to do where the file has too little in it to be read.
  var refusal: (what: String, remedy: String)?
  /// Whether numbers in other columns are metrics, as in rows that a user has put together.
  var takesOtherNumbers = false

  /// Whether some versions forget a line break between two rows of JSON Lines.
  var joinsLines = false

  // MARK: Examples

  /// Columns that identify an example, the likeliest first.
  var ids: [String] = []
  /// Columns that number the trials of an example.
  var trials: [String] = []
  /// Columns with what was asked, the likeliest first.
  var inputs: [String] = []
  /// Beginnings of columns that are the input together where none of ``inputs`` is there.
  var inputPrefixes: [String] = []
  /// Columns with what was answered.
  var outputs: [String] = []
  /// Columns with what the answer is held against.
  var references: [String] = []
  /// A column with the SHA-256 of the example, of its reference and of its prompt.
  var hashes = Hashes()
  /// Columns that name the system that was scored: of every list the first that is there.
  var systems: [[String]] = []
  /// A column whose value no two rows share: a row that has it again is the same one, written twice.
  var rowID: String?
  /// A column that has one value in the rows of one run.
  var runID: String?
  /// What makes several rows of a file one row of the run.
  var merging: RowMerging?

  // MARK: Scores

  /// The columns that are metrics.
  var metrics: [MetricColumns] = []
  /// Metrics by their path.
  var metricPaths: [String] = []
  /// A column with an array of the names of the columns that are metrics.
  var metricList: String?
  /// Columns with what people said, which is not what a judge said.
  var humanLabels: [ColumnPattern] = []
  /// Columns that say who annotated the metric of the same name: `HUMAN` makes it a label.
  var annotators: ColumnPattern?
  /// Columns of numbers that measure nothing.
  var otherNumbers: [ColumnPattern] = []
  /// Columns that nobody needs.
  var ignoredPrefixes: [String] = []
  /// Arrays whose elements go by a name.
  var namedElements: [String: NamedElements] = [:]
  /// Scores that are written as a word.
  var grades: [String: Double] = [:]
  /// Columns with the reason why a row has no scores.
  var rowErrors: [String] = []
  /// What tells that scores are none although numbers stand there.
  var failures: [RowFailure] = []
  /// Numbers that stand for a score that there is none, by metric.
  var noScores: [String: Double] = [:]
  /// Where it says which judges failed.
  var judgeFailures: JudgeFailures?
  /// A column that is true in rows of examples; other rows are parts of one.
  var isExample: String?
  /// Two columns that are equal in rows of examples, where ``isExample`` is not there.
  var equalInExamples: (String, String)?
  /// Whether a metric of one name twice, `groundedness.groundedness`, goes by it once, and the same
  /// score under other names is left out.
  var repeatsNames = false

  // MARK: The run

  /// What the file says of its run outside of the rows.
  var facts: [HeaderFact] = []
  /// What the rows say of the run.
  var rowFacts: [HeaderFact] = []
  /// A fact of the file that should have a value, with what to say where it has another.
  var status: (path: String, value: String)?

  /// Makes an evaluator that nothing is known of but the name.
  init(_ name: String) { self.name = name }

  /// Columns with a SHA-256 in hexadecimal digits.
  struct Hashes: Sendable {
    var input: String?
    var reference: String?
    var output: String?
    var prompt: String?

    /// Every column that there is.
    var all: [String] { [input, reference, output, prompt].compactMap(\.self) }
  }
}
