import AirbyteProtocol
import Findings
import Schema

// What a connector says of itself, held against the files in which somebody kept what it said before.

extension InspectionContext {
  /// Where the specification that comes is another than the one that was given, by SP-04.
  ///
  /// Nothing is said of members that only one of them has, as printing adds some and leaves out others, except of
  /// the schema. What a reference stands for is printed in its place, so that one with references is not compared.
  func differences(of printed: Node) -> [Finding] {
    guard command == .spec, let specification, !specification.hasReference else { return [] }
    let shared = specification.members.filter { printed[$0.key] != nil && !$0.value.isNull }.map(\.key)
    let (mine, theirs) = (printed.value.keeping(shared), specification.keeping(shared))
    return SpecificationCase(mine, at: printed.pointer, expected: theirs).differences()
  }

  /// Where the catalog that comes is another than the one that was given, by CC-10, each with the stream and the way
  /// to it in that stream.
  func outdated(by discovered: JSON) -> [(finding: Finding, stream: StreamIdentity, way: String)] {
    guard let catalog else { return [] }
    let given = ConfiguredCatalogCase(catalog, discovered: discovered)
    return given.differences().compactMap { finding in
      // As in /streams/0/stream/json_schema.
      guard let tokens = finding.place.pointer.flatMap(JSONPointer.init(parsing:))?.tokens, tokens.count > 2,
        let number = Int(tokens[1]), given.streams.indices.contains(number)
      else { return nil }
      let (stream, way) = (given.streams[number].identity, JSONPointer(Array(tokens[3...])).description)
      var copy = finding
      copy.place.pointer = nil
      let place = way.isEmpty ? "" : " at \(way)"
      copy.message = "\(stream) in the catalog that is given\(place): \(finding.message)"
      return (copy, stream, way)
    }
  }
}

extension JSON {
  fileprivate func keeping(_ keys: [String]) -> JSON {
    JSON(members: keys.compactMap { key in self[key].map { (key, $0) } })
  }

  fileprivate var hasReference: Bool {
    switch kind {
    case .array(let items): items.contains(where: \.hasReference)
    case .object: self["$ref"]?.string != nil || members.contains { $0.value.hasReference }
    default: false
    }
  }
}
