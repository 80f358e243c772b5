extension JUnitDocument {
  /// The document as XML.
  ///
  /// Elements stand in the order that the Ant schema demands, with every attribute and the empty
  /// `system-err` that it asks for.
  var xml: String { JUnitElement("testsuites", elements: suites.map(\.element)).document }
}

extension JUnitDocument.Suite {
  fileprivate var element: JUnitElement {
    JUnitElement(
      "testsuite",
      [
        "name": name, "package": "", "id": "\(id)", "timestamp": timestamp,
        "hostname": "localhost", "tests": "\(cases.count)", "failures": "\(count(.failure))",
        "errors": "\(count(.error))", "skipped": "\(count(.skipped))", "time": "0",
      ],
      elements: [JUnitElement("properties", elements: properties.map(\.element))]
        + cases.map(\.element) + [
          JUnitElement("system-out", text: output.joined(separator: "\n")),
          JUnitElement("system-err", text: ""),
        ])
  }

  private func count(_ kind: JUnitDocument.Problem.Kind) -> Int {
    cases.count { $0.problem?.kind == kind }
  }
}

extension JUnitDocument.Property {
  fileprivate var element: JUnitElement {
    JUnitElement("property", ["name": name, "value": value])
  }
}

extension JUnitDocument.Case {
  fileprivate var element: JUnitElement {
    JUnitElement(
      "testcase", ["name": name, "classname": classname, "time": "0"],
      elements: problem.map { [$0.element] } ?? [])
  }
}

extension JUnitDocument.Problem {
  fileprivate var element: JUnitElement {
    JUnitElement(
      kind.rawValue,
      type.map { ["type": $0, "message": message] } ?? ["message": message],
      text: body)
  }
}
