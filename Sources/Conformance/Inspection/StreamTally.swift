import AirbyteProtocol
import Schema

/// What is kept of one stream while its records come.
struct StreamTally {
  var summary: StreamSummary
  /// The slot of its data in the plan.
  let root: Int32
  let explainer: RecordExplainer?
  var hasKey: Bool
  var hasEnded = false
  var first = Int.max
  var last = Int.min
}

/// What is counted of one field.
struct FieldTally: BitwiseCopyable {
  var values = 0
  var nulls = 0
  var misses = 0
  var kinds: ValueKinds = []
}

extension ValueKinds {
  /// In the words of JSON Schema.
  var names: [String] {
    let all: [(ValueKinds, String)] = [
      (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
