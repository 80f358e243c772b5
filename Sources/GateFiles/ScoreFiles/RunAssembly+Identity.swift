internal import GateRuns

extension RunAssembly {
  /// The fingerprints of the texts of every row.
  func fingerprints() throws(FileProblem) -> TextFingerprints {
    TextFingerprints(
      input: try fingerprints(of: roles.inputs, hashedIn: roles.hashes.input),
      reference: try fingerprints(
        of: [roles.reference].compactMap(\.self), hashedIn: roles.hashes.reference),
      output: try fingerprints(
        of: [roles.output].compactMap(\.self), hashedIn: roles.hashes.output),
      prompt: try fingerprints(of: [], hashedIn: roles.hashes.prompt))
  }

  private func fingerprints(
    of columns: [Int], hashedIn hashes: Int?
  ) throws(FileProblem) -> FingerprintColumn? {
    guard !columns.isEmpty || hashes != nil else { return nil }
    var fingerprints: [TextFingerprint?] = []
    fingerprints.reserveCapacity(plan.count)
    var text: [UInt8] = []
    for row in 0..<plan.count {
      var fingerprint: TextFingerprint?
      if columns.count == 1, table.columns[columns[0]].use == .text {
        fingerprint = plan.fingerprint(table.columns[columns[0]], row)
      } else if !columns.isEmpty {
        text.removeAll(keepingCapacity: true)
        if texts.append(columns.lazy.map { plan.cell(table.columns[$0], row) }, to: &text) {
          fingerprint = text.withUnsafeBufferPointer { TextFingerprint(ofText: $0) }
        }
      }
      // Where another's file has both, its hash is of more than the text: of the whole document.
      if let hashes, fingerprint == nil || rows.format != .scoreGate,
        let written = texts.label(of: plan.cell(table.columns[hashes], row))
      {
        fingerprint = try self.fingerprint(written: written, in: hashes, row)
      }
      fingerprints.append(fingerprint)
    }
    return FingerprintColumn(fingerprints)
  }

  private func fingerprint(
    written: String, in column: Int, _ row: Int
  ) throws(FileProblem) -> TextFingerprint {
    if let fingerprint = TextFingerprint(hexadecimal: written) { return fingerprint }
    throw file.problem(
      at: table.start(ofRow: plan.first(of: row)),
      "the row's \"\(table.columns[column].path)\" is no SHA-256 in hexadecimal digits",
      do: "leave it out")
  }

  /// The example id of every row.
  func exampleIDs(_ fingerprints: TextFingerprints) throws(FileProblem) -> [String] {
    var ids: [String] = []
    ids.reserveCapacity(plan.count)
    for row in 0..<plan.count {
      if let column = roles.id {
        guard let id = texts.label(of: plan.cell(table.columns[column], row)), !id.isEmpty else {
          throw file.problem(
            at: table.start(ofRow: plan.first(of: row)),
            "the row has no \"\(table.columns[column].path)\"",
            do: "every row needs the id of its example")
        }
        ids.append(id)
      } else {
        guard let fingerprint = fingerprints.input?[row] else {
          throw file.problem(
            at: table.start(ofRow: plan.first(of: row)),
            "the row has no input, which would identify its example",
            do: "fill it in, or set dataset.id in thresholds.json")
        }
        ids.append(fingerprint.hexadecimal)
      }
    }
    return ids
  }
}
