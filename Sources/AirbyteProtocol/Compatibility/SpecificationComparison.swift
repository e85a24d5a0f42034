import Schema

/// What of a connector specification changed so that saved connections may break.
enum SpecificationComparison {
  static func breaches(from old: Node, to new: Node) -> [Breach] {
    schema(old, new) + syncModes(old, new) + authentication(old, new)
  }

  private static func schema(_ old: Node, _ new: Node) -> [Breach] {
    guard let before = old.object("connectionSpecification"),
      let after = new.object("connectionSpecification")
    else { return [] }
    return SchemaComparison.breaches(from: before, to: after)
  }

  private static func syncModes(_ old: Node, _ new: Node) -> [Breach] {
    let key = "supported_destination_sync_modes"
    let after = Set(new[key]?.strings ?? [])
    return (old[key]?.strings ?? []).filter { !after.contains($0) }.map {
      (new[key] ?? new).breach(
        "the destination sync mode \(quote($0)) is gone",
        remedy: "Keep it, or declare the breaking change in metadata.yaml.")
    }
  }

  /// The paths into the configuration must stay; the consent flow itself may change.
  private static func authentication(_ old: Node, _ new: Node) -> [Breach] {
    let remedy = "Keep it as it was, or declare the breaking change in metadata.yaml."
    guard let before = old["advanced_auth"] else { return [] }
    guard let after = new["advanced_auth"] else {
      return [new.breach("advanced_auth is gone", remedy: remedy)]
    }
    let fixed = ["auth_flow_type", "predicate_key", "predicate_value"].filter { key in
      before[key].map { after[key]?.value.isSame(as: $0.value) != true } ?? false
    }.map { key in
      let words = [before[key], after[key]].map {
        $0.map { quote($0.strings ?? [shown($0.value)]) } ?? "none"
      }
      return (after[key] ?? after).breach(
        "\(key) of advanced_auth went from \(words[0]) to \(words[1])", remedy: remedy)
    }
    return fixed + paths(before, after, remedy)
  }

  private static func paths(_ before: Node, _ after: Node, _ remedy: String) -> [Breach] {
    let earlier = before["oauth_config_specification"].map(SchemaNode.everything) ?? []
    let later = after["oauth_config_specification"]
    return earlier.filter { $0.pointer.tokens.last == "path_in_connector_config" }.compactMap { path in
      let way = path.pointer.tokens.drop { $0 != "oauth_config_specification" }.dropFirst()
      let match = later?.value[JSONPointer(Array(way))]
      guard match?.isSame(as: path.value) != true else { return nil }
      let now = match.map { quote(Node($0).strings ?? [shown($0)]) } ?? "none"
      return (later ?? after).breach(
        "path_in_connector_config of \(quote(way.dropLast().last ?? "")) in advanced_auth went from \(quote(path.strings ?? [])) to \(now)",
        remedy: remedy)
    }
  }
}

extension SchemaNode {
  /// A value and all that is inside it.
  fileprivate static func everything(_ root: Node) -> [Node] {
    [root] + root.members.flatMap { everything($0.node) }
  }
}
