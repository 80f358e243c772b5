internal import ArgumentParser
internal import GateAnalyses
internal import GateFiles
internal import GateStore

/// A run of the record as a person names it: by its number, or by the version of the system.
struct RunReference: ExpressibleByArgument {
  /// The name as it was given.
  let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// The run of that number, else the newest of that version.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - dataset: the dataset of the run that is looked for; nil for any.
  func find(in record: OpenRecord, dataset: String? = nil) throws -> RecordedRun {
    let store = record.store
    if let number = Int(text), let run = try store.run(number) { return run }
    let selections = [
      dataset.map { Store.Selection(dataset: $0, system: text) }, Store.Selection(system: text),
    ].compactMap(\.self)
    for selection in selections {
      if let run = try store.runs(selection, limit: 1).first { return run }
    }
    throw FileProblem(
      path: record.name, "no run has the number or the version \"\(text)\"",
      do: "scoregate history list shows what there is")
  }
}
