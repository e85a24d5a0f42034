package import Changes
package import Scaffold

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Templates that are not the program's own: where they are, and which of them may be used.
package struct OwnTemplates: Sendable {
  /// Those that may be used, the strongest first.
  package let stores: [TemplateStore]
  /// Those that the workspace brings and nobody has agreed to yet.
  package let untrusted: UntrustedTemplates?

  /// The folder below a workspace that may hold templates.
  package static let workspaceFolder = ".hangar/templates"

  /// - Parameters:
  ///   - folders: Named by the person, who vouches for them thereby.
  ///   - workspace: The workspace's folder, absolute; what it brings came with it and has to be trusted first.
  ///   - environment: For the person's configuration folder (XDG base directories: config).
  /// - Throws: ``TemplateFolderRefusal`` for a folder that cannot be read.
  package init(
    folders: [String], workspace: String, environment: [String: String]
  ) throws(TemplateFolderRefusal) {
    var stores: [TemplateStore] = []
    for folder in folders { stores.append(try .folder(folder, mayReplace: false)) }
    var untrusted: UntrustedTemplates?
    if let brought = try Self.store(at: "\(workspace)/\(Self.workspaceFolder)") {
      let trust = TemplateTrust(environment)
      if trust.holds(brought.contentHash) {
        stores.append(brought)
      } else {
        untrusted = UntrustedTemplates(brought)
      }
    }
    if let own = try Self.store(at: "\(Self.configuration(environment))/templates") { stores.append(own) }
    self.stores = stores
    self.untrusted = untrusted
  }

  /// The templates of a folder; nil where there is no such folder.
  private static func store(at folder: String) throws(TemplateFolderRefusal) -> TemplateStore? {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return try .folder(folder, mayReplace: false)
  }

  private static func configuration(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? "/"
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.config"
    return "\(folder)/hangar"
  }
}

/// Templates that came with a workspace.
package struct UntrustedTemplates: Sendable {
  private let store: TemplateStore

  init(_ store: TemplateStore) { self.store = store }

  package var ids: [String] { store.templateIDs }

  package var hash: ContentHash { store.contentHash }

  /// What is in the folder, for whoever has to decide.
  package var lines: [String] {
    ["\(store.name) brings:"] + ids.map { "  \($0)" }
      + [
        "\(store.paths("").count) files in all. A template makes files of your answers and runs nothing; what it makes is shown",
        "before it is written. Any change to the folder is asked about again.",
      ]
  }

  /// What is told where nobody can be asked.
  package var sentence: String {
    "The templates in '\(store.name)' came with this folder and nobody has trusted them yet. Look at them, then run 'hangar templates trust'."
  }
}
