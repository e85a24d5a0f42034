import Schema
import Synchronization

/// The schema of declarative components as one installed airbyte-cdk has it.
package final class ManifestSchema: Sendable {
  let compiled: CompiledSchema
  /// Such as `7.39.1`; nil where the installation does not say.
  let version: SemanticVersion?

  private init(_ schema: JSON, file: String, version: SemanticVersion?) {
    compiled = CompiledSchema(schema, file: file)
    self.version = version
  }

  private static let package = "airbyte_cdk/sources/declarative/declarative_component_schema.yaml"

  /// Looks for the file in a virtual environment, without starting its Python.
  static func find(in environment: String) -> ManifestSchema? {
    let folder = ConnectorFolder(environment)
    for entry in folder.entries(of: "lib") where entry.name.hasPrefix("python3") && entry.kind == .folder {
      let packages = "lib/\(entry.name)/site-packages"
      guard let text = folder.read("\(packages)/\(package)").bytes,
        let schema = YAML.parse(text).value, schema.object != nil
      else { continue }
      return ManifestSchema(
        schema, file: folder.place("\(packages)/\(package)"), version: version(of: packages, in: folder))
    }
    return nil
  }

  private static func version(of packages: String, in folder: ConnectorFolder) -> SemanticVersion? {
    let name = folder.entries(of: packages).map(\.name).first {
      $0.hasPrefix("airbyte_cdk-") && $0.hasSuffix(".dist-info")
    }
    return name.flatMap {
      SemanticVersion(String($0.dropFirst("airbyte_cdk-".count).dropLast(".dist-info".count)))
    }
  }
}

/// The installations of airbyte-cdk that a run may ask, each read once.
package final class ManifestSchemas: Sendable {
  /// Virtual environments besides those of the connectors, such as the active one.
  private let environments: [String]
  private let known = Mutex<[String: ManifestSchema?]>([:])

  package init(environments: [String] = []) { self.environments = environments }

  /// The schema that the connector itself would run with, else that of another environment.
  func schema(for connector: ConnectorFolder) -> (schema: ManifestSchema, isOwn: Bool)? {
    // A link counts too: nothing is run there, and no file is read but the schema.
    for own in [".venv", "unit_tests/.venv"] where [.folder, .symlink].contains(connector.kind(of: own)) {
      if let schema = schema(in: connector.place(own)) { return (schema, true) }
    }
    for other in [connector.place("../.venv")] + environments {
      if let schema = schema(in: other) { return (schema, false) }
    }
    return nil
  }

  private func schema(in environment: String) -> ManifestSchema? {
    known.withLock { known in
      if let schema = known[environment] { return schema }
      let schema = ManifestSchema.find(in: environment)
      known[environment] = .some(schema)
      return schema
    }
  }
}
