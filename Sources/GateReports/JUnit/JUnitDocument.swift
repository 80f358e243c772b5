/// What a JUnit document says.
struct JUnitDocument {
  /// The suites: one a metric, and the dataset's.
  var suites: [Suite]

  /// The checks of one metric.
  struct Suite {
    var name: String
    /// Its place among the suites.
    var id: Int
    /// When the candidate was made; see ``JUnitTimestamp``.
    var timestamp: String
    var properties: [Property]
    var cases: [Case]
    /// Lines that go with no test case.
    var output: [String]
  }

  /// A name and a value.
  struct Property {
    /// Not empty.
    var name: String
    var value: String

    /// Makes a property.
    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One check.
  struct Case {
    var name: String
    /// The name of its suite.
    var classname: String
    /// Why it did not pass; nil if it did.
    var problem: Problem?
  }

  /// Why a check did not pass.
  struct Problem {
    /// What readers count it as, in the words of JUnit.
    enum Kind: String {
      /// It was not settled.
      case skipped
      /// It could not be computed.
      case error
      /// It blocks.
      case failure
    }

    var kind: Kind
    /// What readers group by; a skipped test case has none.
    var type: String?
    var message: String
    /// The whole story; its first line is `message`.
    var body: String
  }
}
