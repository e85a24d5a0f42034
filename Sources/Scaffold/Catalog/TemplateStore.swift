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
  /// Every file's path below `Templates`.
  package var paths: @Sendable () -> [String]

  package init(
    name: String, mayReplace: Bool, contains: @escaping @Sendable (String) -> Bool,
    read: @escaping @Sendable (String) -> [UInt8]?,
    paths: @escaping @Sendable () -> [String]
  ) {
    self.name = name
    self.mayReplace = mayReplace
    self.contains = contains
    self.read = read
    self.paths = paths
  }

  /// A store of files in memory.
  package static func memory(
    _ files: [String: [UInt8]], name: String = "Templates", mayReplace: Bool = true
  ) -> TemplateStore {
    TemplateStore(
      name: name, mayReplace: mayReplace, contains: { files[$0] != nil }, read: { files[$0] },
      paths: { files.keys.sorted() })
  }
}
