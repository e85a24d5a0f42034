import Findings
import Schema

extension FileRule {
  static let manifestReference = FileRule(
    "manifest.reference.dangling", .error,
    "every reference of the manifest leads to a value, and none in a circle",
    why: """
      airbyte-cdk follows all references before it does anything else, so that one which leads nowhere \
      breaks every command, even in a part that nobody uses.
      """,
    source: "airbyte-cdk, ManifestReferenceResolver",
    passes: """
      -- manifest.yaml --
      type: DeclarativeSource
      streams:
        - $ref: '#/definitions/pets'
      definitions:
        pets: {}
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      streams:
        - $ref: '#/definitions/cats'
      definitions:
        pets: {}
      """
  ) { connector in
    guard let file = connector.manifestFile, let document = connector.document(file)?.value else { return [] }
    let references = ManifestReferences(document)
    let dangling = document.references(at: JSONPointer()).filter { references.lookUp($0.text) == nil }.map {
      reference in
      FileBreach(
        at: connector.place(file, reference.value, pointer: reference.pointer),
        "'\(reference.text)' leads nowhere", remedy: remedy(for: reference.text, in: document))
    }
    guard dangling.isEmpty else { return dangling }
    return circle(of: references, file, in: connector)
  }

  /// The nearest name beside the one that is missing.
  private static func remedy(for reference: String, in document: JSON) -> String {
    let path = reference.dropFirst(2).split(separator: "/").map(String.init)
    guard let last = path.last, let parent = document[JSONPointer(path.dropLast())],
      let near = nearestName(to: last, among: parent.members.map(\.key))
    else { return "Write the component there, or name one that is there." }
    return "Write '#/\((path.dropLast() + [near]).joined(separator: "/"))'."
  }

  private static func circle(
    of references: ManifestReferences, _ file: String, in connector: ConnectorCase
  ) -> [FileBreach] {
    guard let reference = references.circle() else { return [] }
    let place = references.document.references(at: JSONPointer()).first { $0.text == reference }
    return [
      FileBreach(
        at: connector.place(file, place?.value, pointer: place?.pointer),
        "'\(reference)' leads back to itself", remedy: "Take one reference out of the circle.")
    ]
  }
}
