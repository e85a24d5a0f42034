package import Changes
package import Schema

/// A place that templates and layers are read from: the pack in the program, or a folder.
package struct TemplateStore: Sendable {
  /// How messages call it, such as `Templates` or the folder's path.
  package var name: String
  /// Whether what it holds may take the place of templates and layers of the program.
  ///
  /// A cloned repository's may not: its ids need a name in front, as in `acme/source-http`.
  package var mayReplace: Bool
  package var contains: @Sendable (_ path: String) -> Bool
  /// The bytes of a file by its path below `Templates`; nil where there is none.
  package var read: @Sendable (_ path: String) -> [UInt8]?
  /// What those bytes say as YAML; nil where there is no such file.
  package var parse: @Sendable (_ path: String) -> Parsed?
  /// The hash of those bytes.
  package var hash: @Sendable (_ path: String) -> ContentHash?
  /// The paths below `Templates` that begin with a text; all of them with an empty one.
  package var paths: @Sendable (_ prefix: String) -> [String]

  package init(
    name: String, mayReplace: Bool, contains: @escaping @Sendable (String) -> Bool,
    read: @escaping @Sendable (String) -> [UInt8]?,
    parse: (@Sendable (String) -> Parsed?)? = nil, hash: (@Sendable (String) -> ContentHash?)? = nil,
    paths: @escaping @Sendable (String) -> [String]
  ) {
    self.name = name
    self.mayReplace = mayReplace
    self.contains = contains
    self.read = read
    self.parse = parse ?? { path in read(path).map { YAML.parse($0, file: "\(name)/\(path)") } }
    self.hash = hash ?? { read($0).map(ContentHash.init(of:)) }
    self.paths = paths
  }

  /// A store of files in memory.
  package static func memory(
    _ files: [String: [UInt8]], name: String = "Templates", mayReplace: Bool = true
  ) -> TemplateStore {
    TemplateStore(
      name: name, mayReplace: mayReplace, contains: { files[$0] != nil }, read: { files[$0] },
      paths: { sorted(files.keys, from: $0) })
  }
}

extension TemplateStore {
  /// Those of some paths that begin with a text, in their order.
  static func sorted(_ paths: some Sequence<String>, from prefix: String) -> [String] {
    paths.filter { $0.utf8.starts(with: prefix.utf8) }.sorted()
  }

  /// Whether a path is that of a template's or layer's definition.
  func isDefinition(_ path: String) -> Bool {
    path.hasSuffix("/template.yaml") || path.hasPrefix("layers/") && path.hasSuffix("/layer.yaml")
  }

  /// Whether a definition may come from here: a person's own have a name in front, as in `acme/source-http`.
  func mayHold(_ definition: String) -> Bool {
    guard !mayReplace else { return true }
    let id = definition.split(separator: "/").dropLast().drop { $0 == "layers" }
    return id.count > 1
  }

  /// The ids of the templates that may come from here.
  package var templateIDs: [String] {
    let suffix = "/template.yaml"
    return paths("").filter { $0.hasSuffix(suffix) && mayHold($0) }.map {
      String($0.dropLast(suffix.utf8.count))
    }
  }

  /// A hash of every file with its path.
  package var contentHash: ContentHash {
    var bytes: [UInt8] = []
    for path in paths("") {
      let contents = read(path) ?? []
      bytes += "\(path)\0\(contents.count)\0".utf8
      bytes += contents
    }
    return ContentHash(of: bytes)
  }
}
