import Findings
import Schema

extension Rule {
  static let sp11 = Rule(
    "SP-11", .error, "a field has one type, or one type and then null",
    why: "The form draws one control for each field and cannot draw two at once.",
    source: "acceptance test property_type_is_not_array",
    passes: #"{"connectionSpecification": {"properties": {"limit": {"type": ["integer", "null"]}}}}"#,
    fails: #"{"connectionSpecification": {"properties": {"limit": {"type": ["integer", "string"]}}}}"#,
    check: .specification { spec in
      spec.schemas.filter { $0.property != nil }.compactMap { schema in
        guard let type = schema.node["type"], type.value.array != nil else { return nil }
        let types = type.strings ?? []
        guard types.count != 1, !(types.count == 2 && types[1] == "null") else { return nil }
        return type.breach(
          "\(quote(schema.property ?? "")) has the types \(quote(type.value.text()))",
          remedy: types.first == "null" && types.count == 2
            ? "Write null behind the other type." : "Choose one type, and null behind it if need be.")
      }
    })
}
