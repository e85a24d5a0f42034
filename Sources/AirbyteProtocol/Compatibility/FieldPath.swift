import Schema

/// The way to a field of a specification or of a stream, as people write it.
struct FieldPath: Sendable, CustomStringConvertible {
  private var steps: [Step] = []

  enum Step: Sendable {
    case property(String)
    /// The items of a list.
    case items
    /// One of the alternatives of `oneOf`, by what tells it from the others.
    case alternative(String)
  }

  /// Whether no step was made.
  var isWhole: Bool { steps.isEmpty }

  mutating func append(_ step: Step) { steps.append(step) }

  func appending(_ step: Step) -> FieldPath {
    var copy = self
    copy.append(step)
    return copy
  }

  /// A name for the middle of a sentence.
  ///
  /// Names are joined with dots, `[]` stands for the items of a list; an alternative is named behind the field.
  var description: String {
    var names: [String] = []
    var alternatives: [String] = []
    for step in steps {
      switch step {
      case .property(let name): names.append(name)
      case .items: names.append("[]")
      case .alternative(let key): alternatives.append(key)
      }
    }
    let field = names.isEmpty ? "the configuration" : "the field \(quote(names))"
    return alternatives.isEmpty ? field : "\(field) in the alternative \(quote(alternatives))"
  }
}

/// The types that a schema names, for a sentence: `integer or null`.
struct SchemaTypes: CustomStringConvertible {
  /// As they are written, null last; empty where the schema does not say.
  let names: [String]

  init(_ schema: Node) {
    let written = SchemaNode(node: schema, steps: []).types
    names = written.filter { $0 != "null" } + written.filter { $0 == "null" }
  }

  var description: String {
    let quoted = names.map { name in name.allSatisfy(\.isLetter) && name.utf8.count < 20 ? name : quote(name)
    }
    return quoted.isEmpty ? "any type" : quoted.joined(separator: " or ")
  }
}
