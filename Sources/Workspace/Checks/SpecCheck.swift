import Connectors
import Findings
import Schema

/// Checks of the specification that a file states.
struct SpecCheck {
  private let connector: Connector

  init(_ connector: Connector) { self.connector = connector }

  var parses: CheckOutcome {
    withSpec { spec, file, _ in
      do throws(ConnectorRefusal) {
        let judged = try ConnectorValidation(at: connector.path, ValidationSurroundings())
        let fields = SpecProperty.all(in: spec)
        return CheckOutcome(judged.findings(about: file), passed: "\(file) has \(fields.count) fields")
      } catch {
        return CheckOutcome(.blocked, error.description)
      }
    }
  }

  var secrets: CheckOutcome {
    withSpec { spec, file, _ in
      let open = SpecProperty.all(in: spec).filter { $0.soundsSecret && !$0.isSecret }
      let findings = open.map { property in
        Finding(
          "spec.secret.unmarked", .error,
          at: .file(connector.folder.place(file), property.span, pointer: property.pointer),
          "'\(property.name)' sounds like a secret and is not marked as one",
          remedy: "Add 'airbyte_secret: true', or rename the field.")
      }
      let marked = SpecProperty.all(in: spec).count { $0.isSecret }
      return CheckOutcome(
        findings, passed: marked == 1 ? "1 secret field is marked" : "\(marked) secret fields are marked")
    }
  }

  private func withSpec(_ body: (JSON, String, [Finding]) -> CheckOutcome) -> CheckOutcome {
    switch connector.declaredSpec() {
    case .madeByCode: CheckOutcome(.blocked, "no file states the specification; run spec instead")
    case .broken(_, let findings): CheckOutcome(findings, passed: "")
    case .found(let spec, let file, let findings): body(spec, file, findings)
    }
  }
}

/// A field of a specification, wherever it is nested.
struct SpecProperty {
  let name: String
  let title: String?
  /// From the root of the `connectionSpecification`.
  let pointer: String
  let span: TextSpan?
  private let schema: JSON

  var isSecret: Bool { schema["airbyte_secret"]?.bool ?? false }
  var isHidden: Bool { schema["airbyte_hidden"]?.bool ?? false }
  /// The field that tells the alternatives of a `oneOf` apart.
  var isDiscriminator: Bool { schema["const"] != nil }

  /// How names of secrets end.
  private static let endings = [
    "password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "access_key", "secret_key",
    "private_key", "auth_key", "encryption_key", "jwt", "service_account_info", "service_account_key",
    "credentials_json",
  ]

  var soundsSecret: Bool {
    let types = schema["type"]?.array?.compactMap(\.string) ?? [schema["type"]?.string ?? "string"]
    guard types.contains("string"), !isDiscriminator, schema["enum"] == nil else { return false }
    let name = name.lowercased().map { $0 == "-" ? "_" : $0 }
    return Self.endings.contains { name.suffix($0.count).elementsEqual($0) }
  }

  /// More levels than a form could show.
  private static let deepest = 16

  static func all(in spec: JSON) -> [SpecProperty] {
    var found: [SpecProperty] = []
    collect(spec, at: JSONPointer(), deepest, into: &found)
    return found
  }

  private static func collect(
    _ schema: JSON, at pointer: JSONPointer, _ levels: Int, into found: inout [SpecProperty]
  ) {
    guard levels > 0 else { return }
    for (name, value) in schema["properties"]?.members ?? [] {
      let place = pointer.appending("properties").appending(name)
      found.append(
        SpecProperty(
          name: name, title: value["title"]?.string, pointer: place.description,
          span: schema["properties"]?.keySpan(name) ?? value.span, schema: value))
      collect(value, at: place, levels - 1, into: &found)
    }
    for key in ["oneOf", "anyOf", "allOf"] {
      for (index, option) in (schema[key]?.array ?? []).enumerated() {
        collect(option, at: pointer.appending(key).appending(index), levels - 1, into: &found)
      }
    }
    if let items = schema["items"] {
      collect(items, at: pointer.appending("items"), levels - 1, into: &found)
    }
  }
}
