public import GateRuns
public import GateVerdicts

/// Everything that a command learns from the world and gives back to it, so that a test can be the
/// world.
public struct CommandEnvironment {
  /// The environment variables.
  public var variables: [String: String]
  /// The folder that relative paths start from, absolute.
  public var workingDirectory: String
  /// The day that waivers are held against.
  public var today: CalendarDate
  /// The time that a run gets in the record where it does not say when it was made.
  public var now: Timestamp
  /// Whether standard output is a terminal.
  public var isTerminal: Bool
  /// The width of that terminal in columns; nil where it is not known.
  public var terminalWidth: Int?
  /// Whether the process is the command's own, so that it may say what Ctrl-C does.
  public var ownsProcess: Bool
  /// Shows a piece of a line to somebody who watches standard error; nil where nobody does.
  public var showProgress: (@Sendable (String) -> Void)?
  /// How long a command may take before it shows what it is doing, in seconds.
  public var patience = Progress.patience
  /// Reads standard input to its end, unless more comes than may be taken.
  public var readStandardInput: (ByteLimit) throws -> [UInt8]
  /// Writes to standard output.
  public var writeOutput: (String) throws -> Void
  /// Writes to standard error; a failure there has nowhere to go.
  public var writeError: (String) -> Void

  /// Puts a world together; the time is the beginning of the day where it is not given.
  public init(
    variables: [String: String] = [:], workingDirectory: String, today: CalendarDate,
    now: Timestamp? = nil, isTerminal: Bool = false, terminalWidth: Int? = nil,
    ownsProcess: Bool = false,
    readStandardInput: @escaping (ByteLimit) throws -> [UInt8],
    writeOutput: @escaping (String) throws -> Void, writeError: @escaping (String) -> Void
  ) {
    self.variables = variables
    self.workingDirectory = workingDirectory
    self.today = today
    self.now = now ?? Timestamp(today.description) ?? Timestamp(secondsSince1970: 0)
    self.isTerminal = isTerminal
    self.terminalWidth = terminalWidth
    self.ownsProcess = ownsProcess
    self.readStandardInput = readStandardInput
    self.writeOutput = writeOutput
    self.writeError = writeError
  }

  /// The value of a variable that is set to something.
  func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
