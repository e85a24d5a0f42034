import Findings
import Schema

/// A stream's schema with every `$ref` followed as airbyte-cdk follows them.
///
/// A reference stands for the whole object that it is in, wherever that is; its file lies in `schemas/shared`. A
/// pointer into the result is led back to the file that the value came from, whose places the value has kept.
struct StreamSchemaReferences {
  /// The files of the schema: a document's name below `schemas/shared`, empty for the schema itself.
  private let read: (String) -> Document?
  private var origins: [JSONPointer: Origin] = [:]
  private var open: [Origin] = []
  private var count = 0
  private(set) var faults: [Fault] = []
  /// Every file that was read for it, below the connector.
  private(set) var files: Set<String> = []

  struct Document {
    let file: String
    let value: JSON
  }

  struct Origin: Equatable {
    var document: String
    var file: String
    var pointer: JSONPointer

    func appending(_ token: String) -> Origin {
      Origin(document: document, file: file, pointer: pointer.appending(token))
    }
  }

  /// A reference that cannot be followed, with its place.
  struct Fault {
    let origin: Origin
    let reference: JSON
    let reason: Reason

    enum Reason: Equatable {
      /// There is no such file in `schemas/shared`.
      case noFile(String)
      case noPart
      case noObject
      case circle
      case tooLarge
    }
  }

  /// More than any schema has, and no more than fits in memory and on a stack.
  private static let most = 200_000
  private static let deepest = 400

  init(read: @escaping (String) -> Document?) { self.read = read }

  /// The schema with its references followed; those that cannot be are left open and told as faults.
  mutating func followed() -> JSON? {
    guard let root = read("") else { return nil }
    let origin = Origin(document: "", file: root.file, pointer: JSONPointer())
    origins[JSONPointer()] = origin
    files.insert(root.file)
    return follow(root.value, at: JSONPointer(), from: origin)
  }

  /// Where a value of the result was written.
  func origin(of pointer: JSONPointer) -> Origin? {
    var tokens = pointer.tokens
    var rest: [String] = []
    while true {
      if let origin = origins[JSONPointer(tokens)] {
        return rest.reversed().reduce(origin) { $0.appending($1) }
      }
      guard let last = tokens.popLast() else { return nil }
      rest.append(last)
    }
  }

  private mutating func follow(_ value: JSON, at pointer: JSONPointer, from origin: Origin) -> JSON {
    count += 1
    guard count < Self.most, pointer.tokens.count < Self.deepest else {
      return leaveOpen(.tooLarge, value, origin)
    }
    switch value.kind {
    case .object:
      if let reference = value["$ref"], reference.string != nil {
        return target(of: reference, in: value, at: pointer, from: origin)
      }
      return value.withMembers { key, member in
        follow(member, at: pointer.appending(key), from: origin.appending(key))
      }
    case .array(let items):
      let followed = items.enumerated().map { index, item in
        follow(item, at: pointer.appending(index), from: origin.appending(String(index)))
      }
      return JSON(.array(followed), span: value.span)
    default: return value
    }
  }

  private mutating func target(
    of reference: JSON, in value: JSON, at pointer: JSONPointer, from origin: Origin
  ) -> JSON {
    let parts = (reference.string ?? "").split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Self.joined(String(parts.first ?? ""), to: origin.document)
    guard let document = read(name) else { return leaveOpen(.noFile(name), reference, origin) }
    files.insert(document.file)
    let way = parts.count == 2 ? String(parts[1]) : ""
    guard let place = JSONPointer(parsing: way.isEmpty || way.hasPrefix("/") ? way : "/" + way),
      let found = document.value[place]
    else { return leaveOpen(.noPart, reference, origin) }
    let next = Origin(document: name, file: document.file, pointer: place)
    guard !open.contains(next) else { return leaveOpen(.circle, reference, origin) }
    guard found.object != nil else { return leaveOpen(.noObject, reference, origin) }
    origins[pointer] = next
    open.append(next)
    defer { open.removeLast() }
    return follow(found, at: pointer, from: next).withMembers { $0 == "definitions" ? nil : $1 }
  }

  private mutating func leaveOpen(_ reason: Fault.Reason, _ reference: JSON, _ origin: Origin) -> JSON {
    if faults.count < Parsed.limit {
      faults.append(Fault(origin: origin, reference: reference, reason: reason))
    }
    return JSON(JSON(members: []).kind, span: reference.span)
  }

  /// The document that an address leads to, seen from another.
  private static func joined(_ address: String, to document: String) -> String {
    guard !address.isEmpty else { return document }
    guard !address.contains(":"), !address.hasPrefix("/") else { return address }
    let parts = document.split(separator: "/").dropLast() + address.split(separator: "/")
    return parts.map(String.init).reduce(into: []) { path, part in
      if part == "..", path.last.map({ $0 != ".." }) == true {
        path.removeLast()
      } else if part != "." {
        path.append(part)
      }
    }.joined(separator: "/")
  }
}
