@testable import GateFiles

/// A validator of the part of JSON Schema draft-07 that the schemas here use.
///
/// A keyword that it does not know makes every value invalid, so that no part of a schema goes
/// untested.
struct SchemaValidator {
  private let schema: JSONNode

  init(_ schema: String) throws {
    self.schema = try JSONDocument(Array(schema.utf8), path: "schema").root
  }

  func accepts(_ value: JSONNode) -> Bool { accepts(value, schema) }

  private func accepts(_ value: JSONNode, _ schema: JSONNode) -> Bool {
    guard let keywords = schema.object else { return schema.boolean ?? false }
    return keywords.members.allSatisfy { keyword in
      accepts(value, keyword.key, keyword.value, of: keywords)
    }
  }

  private func accepts(
    _ value: JSONNode, _ keyword: String, _ demand: JSONNode, of schema: JSONObject
  ) -> Bool {
    switch keyword {
    case "$schema", "$id", "title", "description", "default", "examples": true
    case "type": demand.string.map { value.isOfType($0) } ?? false
    case "const": value.value == demand.value
    case "enum": demand.array?.contains { $0.value == value.value } ?? false
    case "anyOf": demand.array?.contains { accepts(value, $0) } ?? false
    case "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      acceptsScalar(value, keyword, demand)
    case "items", "minItems", "maxItems", "uniqueItems": acceptsArray(value, keyword, demand)
    default: acceptsObject(value, keyword, demand, of: schema)
    }
  }

  private func acceptsScalar(_ value: JSONNode, _ keyword: String, _ demand: JSONNode) -> Bool {
    if keyword == "pattern" {
      guard let string = value.string else { return true }
      guard let pattern = try? Regex(demand.string ?? "(") else { return false }
      return string.firstMatch(of: pattern) != nil
    }
    guard let number = value.number else { return true }
    guard let bound = demand.number else { return false }
    return switch keyword {
    case "minimum": number >= bound
    case "maximum": number <= bound
    case "exclusiveMinimum": number > bound
    default: number < bound
    }
  }

  private func acceptsArray(_ value: JSONNode, _ keyword: String, _ demand: JSONNode) -> Bool {
    guard let elements = value.array else { return true }
    return switch keyword {
    case "items": elements.allSatisfy { accepts($0, demand) }
    case "minItems": elements.count >= demand.integer ?? .max
    case "maxItems": elements.count <= demand.integer ?? .min
    default: Set(elements.map(\.value)).count == elements.count
    }
  }

  private func acceptsObject(
    _ value: JSONNode, _ keyword: String, _ demand: JSONNode, of schema: JSONObject
  ) -> Bool {
    guard let object = value.object else { return true }
    switch keyword {
    case "required":
      return demand.array?.allSatisfy { object[$0.string ?? ""] != nil } ?? false
    case "properties":
      return demand.object?.members.allSatisfy { property in
        object[property.key].map { accepts($0, property.value) } ?? true
      } ?? false
    case "additionalProperties":
      return object.members.allSatisfy { member in
        schema["properties"]?.object?[member.key] != nil || accepts(member.value, demand)
      }
    case "propertyNames":
      return object.members.allSatisfy { member in
        accepts(JSONNode(value: .string(member.key), position: member.position), demand)
      }
    case "minProperties": return object.members.count >= demand.integer ?? .max
    default: return false
    }
  }
}

extension JSONNode {
  fileprivate func isOfType(_ type: String) -> Bool {
    switch type {
    case "object": object != nil
    case "array": array != nil
    case "string": string != nil
    case "number": number != nil
    case "integer": number.map { $0 == $0.rounded() } ?? false
    case "boolean": boolean != nil
    case "null": isNull
    default: false
    }
  }
}
