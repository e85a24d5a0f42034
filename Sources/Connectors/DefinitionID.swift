/// The id under which a platform knows a connector's definition.
package enum DefinitionID {
  /// Lower-case hexadecimal in groups of 8, 4, 4, 4 and 12.
  package static func isWellFormed(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
