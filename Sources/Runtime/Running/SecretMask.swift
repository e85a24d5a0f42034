import Connectors
import Schema

/// Takes a configuration's secrets out of what a connector says.
struct SecretMask {
  private let secrets: [String]

  /// Masks the values of fields that the specification marks as secret; every text where none is stated.
  init(config: JSON?, spec: DeclaredSpec) {
    var marked: Set<String>?
    if case .found(let specification, _, _) = spec { marked = Self.secretNames(in: specification) }
    secrets = Self.texts(in: config ?? .null, under: marked, isSecret: marked == nil)
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  func masked(_ text: String) -> String {
    secrets.reduce(text) { $0.replacing($1, with: "***") }
  }

  /// The names of properties that are marked, wherever they stand.
  private static func secretNames(in schema: JSON, depth: Int = 0) -> Set<String> {
    guard depth < 32 else { return [] }
    var names: Set<String> = []
    for (name, property) in schema["properties"]?.members ?? [] where property["airbyte_secret"]?.bool == true
    {
      names.insert(name)
    }
    let below = schema.members.map(\.value) + (schema.array ?? [])
    for value in below { names.formUnion(secretNames(in: value, depth: depth + 1)) }
    return names
  }

  private static func texts(
    in value: JSON, under names: Set<String>?, isSecret: Bool, depth: Int = 0
  ) -> [String] {
    guard depth < 32 else { return [] }
    if isSecret, let text = value.string ?? value.number?.text { return text.isEmpty ? [] : [text] }
    let members = value.members.flatMap { name, member in
      texts(in: member, under: names, isSecret: isSecret || names?.contains(name) == true, depth: depth + 1)
    }
    let items = (value.array ?? []).flatMap {
      texts(in: $0, under: names, isSecret: isSecret, depth: depth + 1)
    }
    return members + items
  }
}
