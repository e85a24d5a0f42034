package import AirbyteProtocol
package import Connectors

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ValidationSurroundings {
  /// Today, the virtual environment that is active in the shell, and what git knows of the folders.
  package static func here(
    validating paths: [String], era: ProtocolEra? = nil
  ) async -> ValidationSurroundings {
    let active = [Surroundings.environment["VIRTUAL_ENV"]].compactMap { $0 }.filter { !$0.isEmpty }
    return ValidationSurroundings(
      today: Date.now.formatted(.iso8601.year().month().day()),
      manifestSchemas: ManifestSchemas(environments: active),
      committed: await GitSecrets.committed(below: paths), era: era)
  }
}
