/// How a stream is read.
package enum SyncMode: String, CaseIterable, Sendable {
  case fullRefresh = "full_refresh"
  case incremental

  static let names = allCases.map(\.rawValue)
}

/// How a destination treats what it has already.
package enum DestinationSyncMode: String, CaseIterable, Sendable {
  case append, overwrite
  case appendDedup = "append_dedup"
  case update
  case softDelete = "soft_delete"

  static let names = allCases.map(\.rawValue)
}
