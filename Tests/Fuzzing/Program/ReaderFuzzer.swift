import ArgumentParser
import Foundation
import ReaderFuzzing

/// Changes files at random and reads them, for as long as it is told to:
///
///     swift run -c release reader-fuzzer Tests/Samples/Evaluators --count 10000000
///
/// After a crash, `current` in the output folder holds the input's number as eight bytes. An input that
/// crashes, or that is read in two ways, belongs into Tests/Fuzzing/Crashes, whose
/// files the tests read.
@main
struct ReaderFuzzer: ParsableCommand {
  @Argument(help: "Folders with files to begin with.")
  var folders: [String]

  @Option(help: "How many inputs to read.")
  var count: UInt64 = 100_000

  @Option(help: "The number of the first input; every input has its own.")
  var first: UInt64 = 0

  @Option(help: "The folder for what is found, and for the number of the input that is being read.")
  var output = ".build/fuzzing"

  @Option(help: "The largest file to begin with, in bytes.")
  var largest = 20_000

  func run() throws {
    let seeds = try seedFiles()
    guard !seeds.isEmpty else { throw ValidationError("no file of at most \(largest) bytes") }
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let current = folder.appendingPathComponent("current").path
    guard let record = fopen(current, "w+") else {
      throw ValidationError("cannot write \(current)")
    }
    defer { fclose(record) }
    var taken: UInt64 = 0
    for number in first..<first + count {
      let bytes = Self.input(number, from: seeds)
      var place = number
      fseek(record, 0, SEEK_SET)
      fwrite(&place, 8, 1, record)
      fflush(record)
      do {
        if try ReaderTrial.run(bytes, choice: Self.choice(number)) { taken += 1 }
      } catch {
        let file = folder.appendingPathComponent("input-\(number)")
        try Data(bytes).write(to: file)
        print("input \(number): \(error); written to \(file.path)")
        fflush(nil)
      }
      if number % 1_000_000 == 999_999 {
        print("\(number + 1) inputs, \(taken) taken for scores")
        fflush(nil)
      }
    }
    print("\(count) inputs, \(taken) taken for scores")
  }

  private static func choice(_ number: UInt64) -> UInt64 {
    var mutation = Mutation(seed: number ^ 0xA5A5)
    return mutation.next()
  }

  private static func input(_ number: UInt64, from seeds: [[UInt8]]) -> [UInt8] {
    var mutation = Mutation(seed: number)
    let seed = seeds.randomElement(using: &mutation) ?? []
    let other = seeds.randomElement(using: &mutation) ?? []
    return mutation.changed(seed, with: other)
  }

  private func seedFiles() throws -> [[UInt8]] {
    try folders.flatMap { folder in
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return try paths.sorted().compactMap { path -> [UInt8]? in
        let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
        let values = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values.isRegularFile == true, (values.fileSize ?? 0) <= largest else { return nil }
        return [UInt8](try Data(contentsOf: url))
      }
    }
  }
}
