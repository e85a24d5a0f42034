/// The language of a generated file, which decides how values are written into it.
package enum Syntax: String, CaseIterable, Sendable {
  case python = "py"
  case yaml
  case toml
  case json
  case jsonLines = "jsonl"
  case java
  case gradle
  case shell = "sh"
  case dockerfile
  case markdown = "md"
  /// XML, SVG and HTML.
  case xml
  case ini
  case properties
  /// Lines of patterns, as in `.gitignore`.
  case ignore
  /// Text without any syntax, such as a licence.
  case text
  /// A path below the connector's folder.
  case path
  /// A templated string that is itself a value: nothing is encoded.
  case value

  /// The syntax of a file by its name; nil for a kind of file that no encoder is known for.
  package init?(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    if let syntax = Self.byName[name.lowercased()] {
      self = syntax
    } else if name.hasPrefix("Dockerfile.") {
      self = .dockerfile
    } else if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let syntax = Self.bySuffix[name[name.utf8.index(after: dot)...].lowercased()]
    {
      self = syntax
    } else {
      return nil
    }
  }

  /// The syntax a definition names, as in `syntax: sh`.
  init?(name: String) {
    guard let syntax = Self.nameable.first(where: { $0.rawValue == name }) else { return nil }
    self = syntax
  }

  /// What a definition may name: not paths, and not values.
  static let nameable = allCases.filter { $0 != .path && $0 != .value }

  private static let byName: [String: Syntax] = [
    "dockerfile": .dockerfile, "containerfile": .dockerfile, ".gitignore": .ignore,
    ".dockerignore": .ignore, ".gitattributes": .ignore, "license": .text, "notice": .text,
    "codeowners": .text, ".editorconfig": .ini, ".env": .shell,
  ]

  private static let bySuffix: [String: Syntax] = [
    "py": .python, "pyi": .python, "yaml": .yaml, "yml": .yaml, "toml": .toml, "json": .json,
    "jsonl": .jsonLines, "java": .java, "gradle": .gradle, "groovy": .gradle, "sh": .shell,
    "env": .shell, "dockerfile": .dockerfile, "md": .markdown, "svg": .xml, "xml": .xml, "html": .xml,
    "cfg": .ini, "ini": .ini, "properties": .properties, "txt": .text,
  ]
}

/// What `as` asks for.
package enum EncodingContext: Equatable, Sendable {
  case syntax(Syntax)
  /// One line inside a comment of the file's language.
  case comment
  /// Inside a documentation comment of the file's language.
  case docstring
  /// Inside a quoted string of the file's language.
  case text
  /// A code span of Markdown with its backticks.
  case code

  init?(_ name: String) {
    switch name {
    case "comment": self = .comment
    case "docstring": self = .docstring
    case "text": self = .text
    case "code": self = .code
    default:
      guard let syntax = Syntax(name: name), syntax != .text else { return nil }
      self = .syntax(syntax)
    }
  }

  static let names =
    ["comment", "docstring", "text", "code"] + Syntax.nameable.map(\.rawValue).filter { $0 != "text" }
}

/// A value cannot be written where the template puts it.
struct EncodingFault: Error, Equatable {
  var message: String
  var remedy: String?

  init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }
}
