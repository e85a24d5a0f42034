package import Schema

/// The values of a configuration that must not be seen.
package enum Secrets {
  /// Each secret string with its path, such as `credentials.api_key`.
  ///
  /// The specification says by `airbyte_secret` which fields are secrets; where it is nil, names that usually
  /// mean one do.
  package static func find(in config: JSON, specification: JSON?) -> [(path: String, value: String)] {
    let schema = specification?["connectionSpecification"].map { Node($0) }
    var found: [(path: String, value: String)] = []
    collect(config, schema.map { [$0] } ?? [], usesNames: schema == nil, isSecret: false, [], &found)
    return found
  }

  private static func collect(
    _ value: JSON, _ schemas: [Node], usesNames: Bool, isSecret: Bool, _ path: [String],
    _ found: inout [(path: String, value: String)]
  ) {
    switch value.kind {
    case .string(let text) where isSecret: found.append((path.joined(separator: "."), text))
    case .number(let number) where isSecret: found.append((path.joined(separator: "."), number.text))
    case .array(let items):
      for item in items {
        let parts = schemas.compactMap { $0["items"] }
        collect(item, parts, usesNames: usesNames, isSecret: isSecret || marks(parts), path, &found)
      }
    case .object:
      let names = value.members.map(\.key)
      for (key, member) in value.members {
        let parts = schemas.flatMap { $0.fields([key]) }
        let named = usesNames && SecretNames.contains(key, siblings: names)
        collect(
          member, parts, usesNames: usesNames, isSecret: isSecret || named || marks(parts), path + [key],
          &found)
      }
    default: break
    }
  }

  private static func marks(_ schemas: [Node]) -> Bool {
    schemas.contains { $0["airbyte_secret"]?.value.bool == true }
  }
}
