import Findings
import Schema
import TestSupport
import Testing

/// Texts that nobody would write, from seeds, so that a failure can be run again.
struct FuzzTests {
  @Test func `a broken JSON text is read or refused with a reason`() {
    for seed in FuzzSeeds("json", 400) {
      var random = Seeded(seed)
      let bytes = random.broken(random.json(depth: 4).bytes(random.pick([.compact, .pretty])))
      let parsed = JSON.parse(bytes)
      expectSound(parsed, in: bytes, seed)
      if let value = parsed.value { #expect(JSON.parse(value.bytes()).value == value, "seed \(seed)") }
    }
  }

  @Test func `a broken YAML text is read or refused with a reason`() {
    for seed in FuzzSeeds("yaml", 400) {
      var random = Seeded(seed)
      let bytes = random.broken(Array((YAML.text(random.json(depth: 4)) + "\n").utf8))
      let parsed = YAML.parse(bytes)
      expectSound(parsed, in: bytes, seed)
      if let value = parsed.value {
        let again = YAML.parse(YAML.text(value) + "\n").value
        #expect(again.map { $0.isSame(as: value) } ?? false, "seed \(seed): \(value)")
      }
    }
  }

  @Test func `a broken TOML text is read or refused with a reason`() {
    for seed in FuzzSeeds("toml", 400) {
      var random = Seeded(seed)
      let value = random.json(depth: 3).bytes(.compact)
      let bytes = random.broken(Array("[project]\n\"a\" = ".utf8) + value + Array("\nb.c = 'd'\n".utf8))
      expectSound(TOML.parse(bytes), in: bytes, seed)
    }
  }

  @Test func `any value is a schema or says why not, and judges any value`() {
    for seed in FuzzSeeds("schema", 300) {
      var random = Seeded(seed)
      let schema = CompiledSchema(random.schema(depth: 4), mostSteps: 20_000)
      let value = random.json(depth: 3)
      let findings = schema.check(value)
      #expect(schema.accepts(value) == findings.isEmpty, "seed \(seed): \(schema.findings)")
      #expect(findings.count <= 101, "seed \(seed)")
      for finding in findings {
        let pointer = finding.place.pointer.flatMap(JSONPointer.init(parsing:))
        #expect(pointer.map { value[$0] != nil } ?? false, "seed \(seed): \(finding)")
      }
    }
  }

  /// Whether a reader keeps its promises: a value or an error, and places inside the text.
  private func expectSound(_ parsed: Parsed, in bytes: [UInt8], _ seed: UInt64) {
    #expect(parsed.value != nil || parsed.findings.contains { $0.severity == .error }, "seed \(seed)")
    #expect(parsed.findings.count <= Parsed.limit + 1, "seed \(seed)")
    for span in parsed.findings.compactMap(\.place.span) + spans(of: parsed.value) {
      #expect(span.start.offset <= span.end.offset && span.end.offset <= bytes.count, "seed \(seed)")
      #expect(span.start.line >= 1 && span.start.column >= 1, "seed \(seed)")
    }
  }

  private func spans(of value: JSON?) -> [TextSpan] {
    guard let value else { return [] }
    let parts = (value.array ?? []) + value.members.map(\.value)
    return [value.span].compactMap { $0 } + parts.flatMap { spans(of: $0) }
  }
}

extension Seeded {
  /// A text with some of its bytes deleted, doubled, changed or moved.
  fileprivate mutating func broken(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) where !bytes.isEmpty {
      let at = below(bytes.count)
      switch below(5) {
      case 0: bytes.remove(at: at)
      case 1: bytes[at] = UInt8(below(256))
      case 2: bytes.insert(pick(Array("{}[]\",:\\\n\t -#&*!|>'%@?0e<~".utf8)), at: at)
      case 3: bytes.insert(contentsOf: bytes[at..<min(at + below(20), bytes.count)], at: below(bytes.count))
      default: bytes.removeLast(min(bytes.count, below(8)))
      }
    }
    return bytes
  }

  /// A schema whose keywords have values that fit them, mostly.
  fileprivate mutating func schema(depth: Int) -> JSON {
    guard depth > 0, below(8) > 0 else {
      return pick([true, false, [:], ["type": "string"], json(depth: 1)])
    }
    return JSON(members: (0..<below(5)).map { _ in keyword(depth: depth - 1) })
  }

  private mutating func keyword(depth: Int) -> (String, JSON) {
    let many = { (random: inout Seeded) in
      JSON((0...random.below(3)).map { _ in random.schema(depth: depth) })
    }
    switch below(10) {
    case 0:
      return (
        pick(["not", "if", "then", "else", "contains", "items", "propertyNames"]), schema(depth: depth)
      )
    case 1: return (pick(["allOf", "anyOf", "oneOf", "items"]), many(&self))
    case 2, 3:
      let members = (0..<below(4)).map { _ in (string(), schema(depth: depth)) }
      return (
        pick(["properties", "patternProperties", "definitions", "dependencies"]), JSON(members: members)
      )
    case 4:
      return (pick(["minLength", "maxItems", "minProperties", "maximum", "multipleOf"]), JSON(below(4)))
    case 5:
      return (
        "$ref", pick(["#", "#/definitions", "#/properties/a", "#/allOf/0", "x.json", "#a", "%%%", "../#/"])
      )
    case 6: return ("enum", [json(depth: 1), json(depth: 1)])
    case 7: return ("type", pick(["string", "integer", ["null", "object"], "any", 3]))
    case 8: return (pick(["additionalProperties", "additionalItems"]), schema(depth: depth))
    default:
      return (pick(["required", "const", "pattern", "format", "$id", "uniqueItems", "enum"]), json(depth: 1))
    }
  }
}
