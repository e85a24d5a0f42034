import Findings
import Schema

extension FileRule {
  static let streamSchemaReference = FileRule(
    "stream-schema.reference", .error, "each $ref of a stream's schema leads to an object",
    why: """
      airbyte-cdk puts in place of a reference what it leads to, in the schema itself or in a file of \
      schemas/shared, and discover and read fail where there is nothing or no end. A schema that the package does \
      not name, and a file that stands elsewhere, make it a warning, for the program may read them in its own way.
      """,
    source: "airbyte-cdk, ResourceSchemaLoader",
    passes: """
      -- source_pet_shop/schemas/pets.json --
      {"type": "object", "properties": {"price": {"$ref": "money.json"}}}
      -- source_pet_shop/schemas/shared/money.json --
      {"type": "object", "properties": {"amount": {"type": "number"}}}
      """,
    fails: """
      -- source_pet_shop/source.py --
      class Pets(Stream): ...
      -- source_pet_shop/schemas/pets.json --
      {"type": "object", "properties": {"price": {"$ref": "money.json"}}}
      """
  ) { connector in
    var told: Set<Place> = []
    return connector.streamSchemas.flatMap { schema in
      var references = connector.references(of: schema)
      _ = references.followed()
      return references.faults.map { breach(of: $0, in: schema, connector) }.filter {
        told.insert($0.place).inserted
      }
    }
  }

  private static func breach(
    of fault: StreamSchemaReferences.Fault, in schema: StreamSchemaFile, _ connector: ConnectorCase
  ) -> FileBreach {
    let name = fault.reference.string ?? ""
    let (message, remedy) = words(for: fault.reason, name, schema)
    let isCertain =
      switch fault.reason {
      // A program with a loader of its own may look beside the schema.
      case .noFile: !connector.has("\(schema.folder)/\(name.prefix { $0 != "#" })")
      case .tooLarge: false
      default: true
      }
    return FileBreach(
      at: connector.place(
        fault.origin.file, fault.reference, pointer: fault.origin.pointer.appending("$ref")),
      message, remedy: remedy,
      severity: isCertain && connector.isLoaded(schema) ? nil : .warning)
  }

  private static func words(
    for reason: StreamSchemaReferences.Fault.Reason, _ name: String, _ schema: StreamSchemaFile
  ) -> (String, String) {
    switch reason {
    case .noFile(let file):
      (
        "'\(name)' leads to no file '\(schema.folder)/shared/\(file)' that can be read",
        "Write the file, or name one that is there."
      )
    case .noPart: ("there is nothing where '\(name)' leads to", "Name a part that is there.")
    case .noObject: ("'\(name)' leads to something that is no object", "Name the object of a schema.")
    case .circle:
      ("'\(name)' leads back to a schema that it is part of", "Write out as many levels as are wanted.")
    case .tooLarge:
      ("the schema is too large once its references are followed", "Describe less of the inner objects.")
    }
  }
}
