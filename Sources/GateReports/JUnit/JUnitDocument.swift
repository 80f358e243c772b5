import XMLCoder

/// A JUnit document as it is encoded; properties stand in the order that the schemas demand.
struct JUnitDocument: Encodable {
  /// The suites: one a metric, and the dataset's.
  var suites: [Suite]

  private enum CodingKeys: String, CodingKey {
    case suites = "testsuite"
  }

  /// The checks of one metric.
  struct Suite: Encodable {
    @Attribute var name: String
    @Attribute var package: String
    @Attribute var id: Int
    @Attribute var timestamp: String
    @Attribute var hostname: String
    @Attribute var tests: Int
    @Attribute var failures: Int
    @Attribute var errors: Int
    @Attribute var skipped: Int
    @Attribute var time: String
    var properties: Properties
    var cases: [Case]
    @Element var output: String
    @Element var errorOutput: String

    private enum CodingKeys: String, CodingKey {
      case name, package, id, timestamp, hostname, tests, failures, errors, skipped, time
      case properties
      case cases = "testcase"
      case output = "system-out"
      case errorOutput = "system-err"
    }

    /// Makes a suite and counts its cases.
    init(
      name: String, id: Int, timestamp: String, properties: [Property], cases: [Case],
      output: [String]
    ) {
      _name = Attribute(name)
      _package = Attribute("")
      _hostname = Attribute("localhost")
      _time = Attribute("0")
      _errorOutput = Element("")
      _id = Attribute(id)
      _timestamp = Attribute(timestamp)
      _tests = Attribute(cases.count)
      _failures = Attribute(cases.count { $0.failure != nil })
      _errors = Attribute(cases.count { $0.error != nil })
      _skipped = Attribute(cases.count { $0.skipped != nil })
      self.properties = Properties(properties: properties)
      self.cases = cases
      _output = Element(output.joined(separator: "\n"))
    }
  }

  /// The properties of a suite.
  struct Properties: Encodable {
    var properties: [Property]

    private enum CodingKeys: String, CodingKey {
      case properties = "property"
    }
  }

  /// A name and a value.
  struct Property: Encodable {
    @Attribute var name: String
    @Attribute var value: String

    /// Makes a property; the name is not empty.
    init(_ name: String, _ value: String) {
      _name = Attribute(name)
      _value = Attribute(value)
    }
  }

  /// One check; at most one of the three outcomes is there, and none where it passed.
  struct Case: Encodable {
    @Attribute var name: String
    @Attribute var classname: String
    @Attribute var time: String
    var skipped: Skipped?
    var error: Problem?
    var failure: Problem?

    /// Makes a case that passed.
    init(name: String, classname: String) {
      _name = Attribute(name)
      _classname = Attribute(classname)
      _time = Attribute("0")
    }
  }

  /// Why a check failed or could not be computed.
  struct Problem: Encodable {
    @Attribute var type: String
    @Attribute var message: String
    var body: String

    private enum CodingKeys: String, CodingKey {
      case type, message
      case body = ""
    }

    /// Makes a problem; `message` is the first line of `body`.
    init(type: String, message: String, body: String) {
      _type = Attribute(type)
      _message = Attribute(message)
      self.body = body
    }
  }

  /// Why a check was not settled.
  struct Skipped: Encodable {
    @Attribute var message: String
    var body: String

    private enum CodingKeys: String, CodingKey {
      case message
      case body = ""
    }

    /// Makes a reason; `message` is the first line of `body`.
    init(message: String, body: String) {
      _message = Attribute(message)
      self.body = body
    }
  }
}
