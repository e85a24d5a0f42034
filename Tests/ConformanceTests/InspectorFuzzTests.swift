import AirbyteProtocol
import Findings
import Schema
import TestSupport
import Testing

@testable import Conformance

/// Streams of messages that were torn, doubled and mixed up.
struct InspectorFuzzTests {
  @Test func `whatever comes ends in findings, however it is cut`() {
    for seed in FuzzSeeds("inspector", 300) {
      var random = RandomStream(seed)
      let (context, bytes) = (random.context(), random.bytes())
      let whole = report(context, bytes, size: bytes.count + 1)
      #expect(whole == report(context, bytes, size: random.below(40) + 1), "seed \(seed)")
      #expect(whole == report(context, bytes, size: bytes.count + 1, isFamiliar: false), "seed \(seed)")
      #expect(whole.bytes == bytes.count, "seed \(seed)")
      for finding in whole.findings {
        #expect((finding.place.message ?? 0) <= whole.lines, "seed \(seed): \(finding)")
        #expect((finding.place.offset ?? 0) <= bytes.count, "seed \(seed): \(finding)")
        let isSecret = context.config != nil && context.specification == nil
        let isTold = isSecret && "\(finding)".contains(RandomStream.secret)
        #expect(!isTold, "seed \(seed): \(finding)")
      }
    }
  }

  private func report(
    _ context: InspectionContext, _ bytes: [UInt8], size: Int, isFamiliar: Bool = true
  ) -> InspectionReport {
    var inspector = MessageInspector(context)
    inspector.desk.scanner.familiar.isUsed = isFamiliar
    inspector.sent(Array(bytes.prefix(context.kind == .destination ? bytes.count : 0)))
    for start in stride(from: 0, to: bytes.count, by: size) {
      _ = inspector.feed(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    return inspector.finish()
  }
}

/// Makes streams of the rules' own examples and of records.
private struct RandomStream {
  static let secret = "s3cret-value-of-1"
  private var random: RandomJSON
  private let schema: JSON

  init(_ seed: UInt64) {
    random = RandomJSON(seed: Int(truncatingIfNeeded: seed))
    var schema = random.schema()
    schema["type"] = "object"
    self.schema = schema
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random.generator) }

  mutating func context() -> InspectionContext {
    let stream: JSON = ["name": "a", "json_schema": schema, "source_defined_primary_key": [["id"]]]
    let catalog: JSON = ["streams": [["stream": stream, "sync_mode": "incremental"]]]
    return InspectionContext(
      command: random.pick([nil] + ConnectorCommand.allCases),
      kind: random.pick([nil, .source, .destination]),
      era: random.pick([.current, .december2020]), catalog: random.chance(70) ? catalog : nil,
      specification: random.chance(30) ? ["connectionSpecification": random.schema()] : nil,
      config: random.chance(50) ? ["api_key": JSON(Self.secret)] : nil)
  }

  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<below(30) { bytes += line() + (random.chance(97) ? [0x0A] : [0x0D, 0x0A]) }
    if random.chance(20), !bytes.isEmpty { bytes.removeLast(min(bytes.count, below(9))) }
    return bytes
  }

  private mutating func line() -> [UInt8] {
    var line = Array(whole().utf8)
    guard random.chance(30) else { return line }
    for _ in 0...below(3) where !line.isEmpty {
      let at = below(line.count)
      switch below(5) {
      case 0: line.remove(at: at)
      case 1: line[at] = UInt8(below(256))
      case 2: line.insert(random.pick(Array(#"{}[]",:\u0e1-+ "#.utf8)), at: at)
      case 3: line.insert(contentsOf: line[at..<min(at + below(60), line.count)], at: below(line.count))
      default: line.removeLast(min(line.count, below(30)))
      }
    }
    return line
  }

  private mutating func whole() -> String {
    if random.chance(60) {
      let name = random.pick(["a", "a", "a", "b", "\\u0061"])
      let data = random.object(for: schema).text()
      return #"{"type":"RECORD","record":{"stream":"\#(name)","data":\#(data),"emitted_at":\#(below(9))}}"#
    }
    if random.chance(5) { return #"{"type":"LOG","log":{"level":"INFO","message":"\#(Self.secret)"}}"# }
    return random.pick(Self.lines)
  }

  /// The lines of all examples about messages, without those that stand for megabytes.
  private static let lines: [String] = Rule.all.flatMap { rule -> [String] in
    guard case .messages = rule.check else { return [] }
    let text = rule.passes.text + "\n" + rule.fails.text
    return text.split(separator: "\n").map(String.init).filter { !$0.contains("⋯") }
  }
}
