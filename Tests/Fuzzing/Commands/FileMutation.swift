import ReaderFuzzing

/// Changes a file as its kind asks for.
enum FileMutation {
  /// The file, changed in what it says or in any byte.
  ///
  /// - Parameters:
  ///   - path: its name tells the kind.
  ///   - other: another file, of which pieces are put in.
  static func changed(
    _ bytes: [UInt8], at path: String, with other: [UInt8], using mutation: inout Mutation
  ) -> [UInt8] {
    if path.hasSuffix(".sqlite") { return RecordMutation.changed(bytes, using: &mutation) }
    let isAnyByte = Int.random(in: 0...3, using: &mutation) == 0
    if isAnyByte { return mutation.changed(bytes, with: other) }
    if path.hasSuffix(".csv") { return TableMutation.changed(bytes, using: &mutation) }
    if path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
      return JSONMutation.changed(bytes, using: &mutation)
    }
    return mutation.changed(bytes, with: other)
  }
}
