import Schema

/// From where a stream's schema can be had again when one of its records has a fault.
enum SchemaSource {
  case tree(JSON)
  /// The text of the schema, which takes a small part of the memory that its tree does.
  case text([UInt8])

  var value: JSON {
    switch self {
    case .tree(let value): value
    case .text(let text): JSON.parse(text).value ?? [:]
    }
  }

  /// About the memory that an explainer takes which is made of it.
  fileprivate var weight: Int {
    switch self {
    // Its tree is there already, and was somebody's choice.
    case .tree: 0
    case .text(let text):
      text.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { 2 * TreeSize.estimate($0, $0 + bytes.count) } ?? 0
      }
    }
  }
}

/// The explainers of the streams whose records have faults, made when the first of them comes.
///
/// Most streams never need theirs. The memory of those that were made of a text stays bounded.
struct ExplainerStore {
  private var made: [Int: RecordExplainer] = [:]
  private var weight = 0

  /// What may be held besides the explainer that is asked for.
  private static let most = 8 << 20

  mutating func explainer(of stream: Int, _ schema: SchemaSource) -> RecordExplainer {
    if let explainer = made[stream] { return explainer }
    let added = schema.weight
    if weight + added > Self.most { (made, weight) = ([:], 0) }
    let explainer = RecordExplainer(schema.value)
    made[stream] = explainer
    weight += added
    return explainer
  }
}
