package import Connectors

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ValidationSurroundings {
  /// Today, and the virtual environment that is active in the shell.
  package static var here: ValidationSurroundings {
    let active = [Surroundings.environment["VIRTUAL_ENV"]].compactMap { $0 }.filter { !$0.isEmpty }
    return ValidationSurroundings(
      today: Date.now.formatted(.iso8601.year().month().day()),
      manifestSchemas: ManifestSchemas(environments: active))
  }
}
