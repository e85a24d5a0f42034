import AirbyteProtocol
import Findings
import Schema

extension ConnectorCase {
  /// The schemas of streams that a Python package keeps as files, where airbyte-cdk looks for them.
  var streamSchemas: [StreamSchemaFile] {
    files.compactMap(StreamSchemaFile.init).filter { schema in
      connector.kind != .destination && text(schema.path) != nil && !describesAPI(schema.path)
    }
  }

  /// Whether a file is the description of a whole API, which a program may make its schemas of.
  private func describesAPI(_ path: String) -> Bool {
    ["openapi", "swagger"].contains { document(path)?.value?[$0]?.string != nil }
  }

  /// What the schemas of streams have wrong, as far as they can be read.
  ///
  /// A program may add to a schema before it prints it, so what only the catalog can show is a warning; and so is
  /// all of a file that the program does not seem to load.
  func streamSchemaFindings() -> [Finding] {
    var told: Set<String> = []
    return streamSchemas.flatMap { schema in
      let findings = self.findings(of: schema)
      let isCertain = findings.isEmpty || isLoaded(schema)
      return (isCertain ? findings : findings.map(\.asWarning)).filter { finding in
        told.insert("\(finding.rule) \(finding.place) \(finding.message)").inserted
      }
    }
  }

  private func findings(of schema: StreamSchemaFile) -> [Finding] {
    var references = references(of: schema)
    guard let value = references.followed() else { return document(schema.path)?.findings ?? [] }
    let file = folder.place(schema.path)
    let found =
      CompiledSchema(value, file: file).findings
      + CatalogCase.findingsOfSchema(value, ofStream: schema.stream, file: file)
    let texts = references.files.sorted().flatMap { document($0)?.findings ?? [] }
    return texts + found.map { $0.standing(where: references.origin, in: folder) }
  }

  /// The references of a schema, to be followed.
  func references(of schema: StreamSchemaFile) -> StreamSchemaReferences {
    StreamSchemaReferences { name in
      let file = name.isEmpty ? schema.path : "\(schema.folder)/shared/\(name)"
      return self.document(file)?.value.map { StreamSchemaReferences.Document(file: file, value: $0) }
    }
  }

  /// Whether the package names the stream, as one word or as the class of it.
  func isLoaded(_ schema: StreamSchemaFile) -> Bool {
    let name = Array(schema.stream.lowercased().filter { $0 != "_" && $0 != "-" }.utf8)
    return wordsOfPrograms.contains { $0.firstRange(of: name) != nil }
  }
}

/// A file that holds the schema of a stream.
struct StreamSchemaFile {
  /// Below the connector.
  let path: String
  /// The folder that it stands in.
  let folder: String
  let stream: String

  /// Nil for a file in any other place.
  init?(_ path: String) {
    let parts = path.split(separator: "/")
    let package = parts.first == "src" ? parts.dropFirst() : parts[...]
    guard package.count == 3, package.first?.hasPrefix("source_") == true,
      parts[parts.count - 2] == "schemas",
      path.hasSuffix(".json")
    else { return nil }
    self.path = path
    folder = parts.dropLast().joined(separator: "/")
    stream = String(path.dropLast(".json".count).split(separator: "/").last ?? "")
  }
}

extension Finding {
  /// The same, in the file that the value was written in.
  fileprivate func standing(
    where origin: (JSONPointer) -> StreamSchemaReferences.Origin?, in folder: ConnectorFolder
  ) -> Finding {
    guard let pointer = place.pointer.flatMap(JSONPointer.init(parsing:)), let found = origin(pointer) else {
      return self
    }
    var copy = self
    copy.place.file = folder.place(found.file)
    copy.place.pointer = found.pointer.description
    return copy
  }
}
