import ArgumentParser
import Canvas
import Runtime
import Scaffold

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The options that say where templates and themes are.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp("A folder with templates of your own; may be repeated.", valueName: "dir"))
  var templateFolders: [String] = []

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("A theme's name, or the path of a theme file.", valueName: "name"))
  var themeName: String?

  var places: Places { Places(templateFolders: templateFolders, themeName: themeName) }
}

/// Where templates, themes and the workspace are, which nearly every command needs to know.
struct Places {
  var templateFolders: [String] = []
  var themeName: String?

  /// The world in a workspace's folder.
  ///
  /// - Parameters:
  ///   - folder: The workspace's.
  ///   - layout: The one that was asked for.
  ///   - template: One that is wanted; whoever can be asked is asked to trust it.
  /// - Returns: The world with its templates.
  /// - Throws: An exit with code 2 when there is no such folder.
  func world(in folder: String, layout: String? = nil, wanting template: String? = nil) throws -> World {
    let path = try Self.real(folder)
    let own = try OwnTemplates(
      folders: templateFolders, workspace: path, environment: Surroundings.environment)
    if let template, let untrusted = own.untrusted, untrusted.ids.contains(template) {
      try TrustTemplates.ask(untrusted, mayAsk: Surroundings.dialogue(plain: false) != .nobody)
      return try world(in: folder, layout: layout)
    }
    return World(
      folder: path, environment: Surroundings.environment, catalog: try Self.catalog(of: own.stores),
      layout: layout, news: own.untrusted?.sentence)
  }

  static func real(_ folder: String) throws -> String {
    guard let path = realpath(folder, nil) else {
      throw Refusal(
        "'\(folder)' cannot be opened: \(String(cString: strerror(errno))). Name a folder that exists.")
    }
    defer { free(path) }
    return String(cString: path)
  }

  /// The built-in templates with the person's own, those of this folder's workspace and those of more folders.
  func catalog(with folders: [String] = []) throws -> TemplateCatalog {
    let own = try OwnTemplates(
      folders: folders + templateFolders, workspace: try Self.real("."),
      environment: Surroundings.environment)
    if let untrusted = own.untrusted { Output.error("hangar: \(untrusted.sentence)") }
    return try Self.catalog(of: own.stores)
  }

  /// Whoever works on Hangar's own templates names their folder, and need not build after each change.
  private static func catalog(of own: [TemplateStore]) throws -> TemplateCatalog {
    guard let folder = Surroundings.environment["HANGAR_BUILTIN_TEMPLATES"], !folder.isEmpty else {
      let installed = try Installation.share().map { share throws(TemplateFolderRefusal) in
        try TemplateStore.folder("\(share)/Templates", mayReplace: true)
      }
      return TemplateCatalog(stores: own + [installed, .builtIn].compactMap { $0 })
    }
    return TemplateCatalog(stores: own + [try .folder(folder, mayReplace: true)])
  }

  /// The theme by flag; nil without one.
  ///
  /// - Throws: ``Refusal`` when the name is neither a theme nor a file.
  func theme() throws -> Theme? {
    guard let themeName else { return nil }
    let installed = Installation.themes.map { "\($0)/\(themeName).theme" }
    let file = installed.flatMap { access($0, F_OK) == 0 ? $0 : nil }
    if file == nil, let theme = Theme.builtIn(themeName) { return theme }
    guard let data = FileManager.default.contents(atPath: file ?? themeName) else {
      throw Refusal(
        "There is no theme '\(themeName)'. Choose one of: \(Theme.builtInNames.joined(separator: ", ")); or name a theme file."
      )
    }
    let (theme, problems) = Theme.parse(String(decoding: data, as: UTF8.self), file: file ?? themeName) {
      Theme.builtIn($0)
    }
    for problem in problems { Output.error("\(problem)") }
    return theme
  }
}
