extension Connector {
  /// The base image by which a connector is known to speak the protocol as it was before the CDK of 2021.
  ///
  /// Nil for every other connector, whatever its age: those built on a CDK speak what their CDK speaks.
  package var firstBaseImage: String? {
    guard let base = folder.read("Dockerfile").bytes.map(Dockerfile.init)?.base else { return nil }
    let name = base.prefix { $0 != ":" && $0 != "@" }
    return ["airbyte/base-python", "airbyte/base-singer"].contains { name.hasSuffix($0) } ? String(name) : nil
  }
}
