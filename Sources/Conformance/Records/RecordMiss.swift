import AirbyteProtocol
import Findings
import Schema

/// One thing that is wrong with one record's data.
struct RecordMiss {
  let rule: Rule
  /// The keyword of the schema that is not met.
  let keyword: String
  /// From the record's `data`.
  let pointer: JSONPointer
  let message: String
  var remedy: String?
  var severity: Severity?
}
