public import GateRuns
import GateText
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
  // Nothing but the methods below writes to the streams.
  private let standardOutput: (String) throws -> Void
  private let standardError: (String) -> Void

  /// Puts a world together; the time is the beginning of the day if it is not given. A failure of
  /// `writeError` has nowhere to go.
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
    standardOutput = writeOutput
    standardError = writeError
  }

  /// Writes to standard output, where nothing acts that came from a file.
  ///
  /// - Parameter form: what the text is written in.
  func writeOutput(
    _ text: String, as form: StreamText.Form = .text(isColored: false)
  ) throws {
    try standardOutput(StreamText.harmless(text, as: form))
  }

  /// Writes a text of several lines to standard error, as ``writeOutput(_:as:)``.
  func writeError(_ text: String, as form: StreamText.Form = .text(isColored: false)) {
    standardError(StreamText.harmless(text, as: form))
  }

  /// Tells one line on standard error.
  func tell(_ line: String) { writeError(HostileText.visible(line) + "\n") }

  /// The value of a variable that is set to something.
  func variable(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
