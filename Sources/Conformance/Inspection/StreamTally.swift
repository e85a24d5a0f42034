import AirbyteProtocol
import Schema

/// What is kept of one stream while its records come.
struct StreamTally {
  var summary: StreamSummary
  /// The slot of its data in the plan.
  let root: Int32
  /// Nil where nothing is known of the stream.
  let schema: SchemaSource?
}

/// What changes with each record of a stream, apart from what holds references.
struct StreamCounter: BitwiseCopyable {
  var records = 0
  var bytes = 0
  var bad = 0
  var first = Int.max
  var last = Int.min
  var hasKey: Bool
  var hasNamespace: Bool
  var hasEnded = false
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
