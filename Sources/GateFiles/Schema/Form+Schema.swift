import GateText

extension Form {
  /// The form as a JSON Schema, draft-07, as keywords and their values.
  var keywords: [JSONValue.Member] {
    switch self {
    case .text(let form):
      [.init("type", "string")] + (form.pattern.map { [.init("pattern", .string($0))] } ?? [])
    case .word(let words):
      [.init("type", "string"), .init("enum", .array(words.map { .string($0) }))]
    case .number(let form): form.keywords
    case .constant(let constant): [.init("const", .number(Double(constant)))]
    case .boolean: [.init("type", "boolean")]
    case .null: [.init("type", "null")]
    case .list(let list): list.keywords
    case .object(let object): object.keywords
    case .map(let map): map.keywords
    case .either(let forms): [.init("anyOf", .array(forms.map { .object($0.keywords) }))]
    }
  }
}

extension NumberForm {
  /// The form as a JSON Schema.
  var keywords: [JSONValue.Member] {
    var keywords = [JSONValue.Member("type", isWhole ? "integer" : "number")]
    if let lower {
      keywords.append(
        .init(lower.isExcluded ? "exclusiveMinimum" : "minimum", .number(lower.value)))
    }
    if let upper {
      keywords.append(
        .init(upper.isExcluded ? "exclusiveMaximum" : "maximum", .number(upper.value)))
    }
    return keywords
  }
}

extension ListForm {
  /// The form as a JSON Schema.
  var keywords: [JSONValue.Member] {
    var keywords: [JSONValue.Member] = [
      .init("type", "array"), .init("items", .object(element.keywords)),
    ]
    if minimumCount > 0 { keywords.append(.init("minItems", .number(Double(minimumCount)))) }
    if let maximumCount { keywords.append(.init("maxItems", .number(Double(maximumCount)))) }
    if isUnique { keywords.append(.init("uniqueItems", true)) }
    return keywords
  }
}

extension MapForm {
  /// The form as a JSON Schema.
  var keywords: [JSONValue.Member] {
    var keywords: [JSONValue.Member] = [.init("type", "object")]
    if let pattern = key.pattern {
      keywords.append(.init("propertyNames", ["pattern": .string(pattern)]))
    }
    if minimumCount > 0 { keywords.append(.init("minProperties", .number(Double(minimumCount)))) }
    keywords.append(.init("additionalProperties", .object(value.keywords)))
    return keywords
  }
}

extension ObjectForm {
  /// The form as a JSON Schema.
  var keywords: [JSONValue.Member] {
    var keywords: [JSONValue.Member] = [
      .init("description", .string(about)), .init("type", "object"),
    ]
    if !isOpen { keywords.append(.init("additionalProperties", false)) }
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { keywords.append(.init("required", .array(required))) }
    if !needs.isEmpty { keywords.append(.init("anyOf", .array(needs.map(\.schema)))) }
    let properties = fields.map { JSONValue.Member($0.name, .object($0.keywords)) }
    keywords.append(.init("properties", .object(properties)))
    return keywords
  }
}

extension ObjectForm.Need {
  /// The need as a JSON Schema.
  var schema: JSONValue {
    switch self {
    case .key(let key): ["required": [.string(key)]]
    case .flag(let key):
      ["required": [.string(key)], "properties": .object([.init(key, ["const": true])])]
    }
  }
}

extension KeyForm {
  /// The key's value as a JSON Schema.
  var keywords: [JSONValue.Member] {
    var keywords: [JSONValue.Member] = [.init("description", .string(about))]
    if let standard { keywords.append(.init("default", standard)) }
    if let example { keywords.append(.init("examples", [example])) }
    return keywords + form.keywords.filter { $0.key != "description" }
  }
}
