import Findings
import OrderedCollections
import Schema
import Testing

struct PackedValueTests {
  @Test func `a value is read back with the place of each part`() throws {
    let text = """
      # Everything that there is.
      title: "Übersicht \\\\ \\"x\\""
      'long key of more than thirty-two letters, with an é': [1, 2.50, -3e9, ~, true, false, '', []]
      empty: {}
      deep: &deep {a: {b: [{c: d}]}}
      again: *deep
      merged: {<<: *deep, e: f}
      lines: |
        one
          two
      """
    let value = try #require(YAML.parse(text).value)
    #expect(Self.read(value.packed) == value)
    #expect(Self.places(Self.read(value.packed)) == Self.places(value))
    #expect(Self.places(value).count > 30)
  }

  @Test func `a value made in memory has no place`() {
    let value: JSON = ["a": [1, "b"]]
    #expect(Self.read(value.packed) == value)
    #expect(Self.places(Self.read(value.packed)).allSatisfy { $0 == nil })
  }

  private static func read(_ packed: String) -> JSON {
    Array(packed.utf8).withUnsafeBufferPointer(JSON.init(packed:))
  }

  private static func places(_ value: JSON) -> [TextSpan?] {
    let inner = (value.array ?? []).flatMap(places)
    return [value.span] + inner + (value.object ?? [:]).values.flatMap { [$0.keySpan] + places($0.value) }
  }
}
