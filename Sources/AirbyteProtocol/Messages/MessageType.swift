/// The kinds of message, each with the envelope's key for its payload.
package enum MessageType: String, CaseIterable, Sendable {
  case record = "RECORD"
  case state = "STATE"
  case log = "LOG"
  case spec = "SPEC"
  case connectionStatus = "CONNECTION_STATUS"
  case catalog = "CATALOG"
  case trace = "TRACE"
  case control = "CONTROL"
  case destinationCatalog = "DESTINATION_CATALOG"

  /// As the protocol writes it: one key is in camel case, one in snake case.
  package var payloadKey: String {
    switch self {
    case .record: "record"
    case .state: "state"
    case .log: "log"
    case .spec: "spec"
    case .connectionStatus: "connectionStatus"
    case .catalog: "catalog"
    case .trace: "trace"
    case .control: "control"
    case .destinationCatalog: "destination_catalog"
    }
  }

  package var shape: MessageShape {
    switch self {
    case .record: .record
    case .state: .state
    case .log: .log
    case .spec: .specification
    case .connectionStatus: .connectionStatus
    case .catalog: .catalog
    case .trace: .trace
    case .control: .control
    case .destinationCatalog: .destinationCatalog
    }
  }

  /// The version that brought it; nil where it was there in December 2020.
  package var since: String? {
    switch self {
    case .trace: "0.1.0"
    case .control: "0.3.1"
    case .destinationCatalog: "0.16.0"
    default: nil
    }
  }
}
