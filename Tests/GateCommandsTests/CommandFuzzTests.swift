import CommandFuzzing
import Foundation
import Testing

/// Whatever the files of a folder hold, every command does its work or says why it cannot; nothing else
/// happens.
@Suite struct CommandFuzzTests {
  private static let seeds = Result { try SeedFolder.all() }
  /// How many inputs of every command; the program of its own tries as many as it is told to.
  private static let count: UInt64 = 10

  @Test(arguments: CommandShape.all.map(\.name))
  func `Every command takes the files that inputs begin with`(command: String) throws {
    let shape = try #require(CommandShape.all.first { $0.name == command })
    for input in CommandInput.unchanged(shape, from: try Self.seeds.get()) {
      let trial = try CommandTrial(input)
      let line = input.commandLines.joined(separator: ["&&"]).joined(separator: " ")
      #expect(trial.faults == [], "\(line)")
      #expect([0, 1, 3].contains(trial.outcome.status), "\(line): \(trial.outcome.errors)")
    }
  }

  @Test(arguments: CommandShape.all.map(\.name))
  func `Changed files are read or refused`(command: String) throws {
    let shape = try #require(CommandShape.all.first { $0.name == command })
    let seeds = try Self.seeds.get()
    for number in 0..<Self.count {
      let trial = try CommandTrial(CommandInput(shape, number: number, from: seeds))
      #expect(trial.faults == [], "input \(number)")
    }
  }

  @Test func `The same number makes the same input`() throws {
    let seeds = try SeedFolder.all()
    for shape in CommandShape.all {
      #expect(
        CommandInput(shape, number: 5, from: seeds)
          == CommandInput(shape, number: 5, from: try Self.seeds.get()), "\(shape.name)")
    }
  }

  private static let findings = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fuzzing/Findings").standardizedFileURL

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: findings.path).sorted())
  func `What was found once is read or refused`(name: String) throws {
    let folder = Self.findings.appendingPathComponent(name)
    guard folder.pathExtension != "md" else { return }
    #expect(try CommandTrial(CommandInput(from: folder)).faults == [])
  }
}
