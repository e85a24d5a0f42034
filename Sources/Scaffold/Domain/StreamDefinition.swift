/// One stream of a source, as the wizard's form edits it.
///
/// As an answer it is a JSON object with the same names in snake case.
package struct StreamDefinition: Equatable, Sendable {
  /// A snake-case identifier.
  package var name: String
  /// The path behind the base URL without a slash in front; may hold `{parent}` where a parent stream's key
  /// goes, and names of spec fields in braces.
  package var path: String
  /// Keys that lead to the list of records in the answer; empty when the answer is the list.
  package var recordsPath: [String]
  package var primaryKey: [String]
  package var cursor: StreamCursor?
  package var pagination: Pagination
  package var parent: ParentStream?
  /// The fields of a record, in order.
  package var fields: [RecordField]
}

/// How a stream reads only what is new.
package struct StreamCursor: Equatable, Sendable {
  package var field: String
  /// The request parameter that takes the lower bound.
  package var parameter: String
  package var format: Format

  package enum Format: String, CaseIterable, Sendable {
    /// RFC 3339 with a time zone.
    case dateTime = "date-time"
    case date
    case epochSeconds = "epoch_seconds"
    case epochMilliseconds = "epoch_milliseconds"
  }
}

/// How an answer of many pages is read.
package struct Pagination: Equatable, Sendable {
  package var style: Style
  package var pageSize: Int
  /// The request parameter that takes the page's size; empty when the API has none.
  package var sizeParameter: String
  /// The request parameter that takes the page number, the offset or the token.
  package var pageParameter: String
  /// For `cursor`: keys that lead to the next token in the answer.
  package var tokenPath: [String]

  package enum Style: String, CaseIterable, Sendable {
    case none, page, offset, cursor
    /// A `Link` header with `rel="next"`.
    case linkHeader = "link_header"
  }
}

/// A stream is read once for each record of its parent.
package struct ParentStream: Equatable, Sendable {
  package var stream: String
  /// The parent record's field whose value goes into the path.
  package var key: String
  /// The field of a child record that holds it.
  package var field: String
}

/// One property of a record.
package struct RecordField: Equatable, Sendable {
  package var name: String
  package var type: ValueType

  package enum ValueType: String, CaseIterable, Sendable {
    case string, integer, number, boolean, date, object, array
    case dateTime = "date-time"
  }
}
