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

/// Where templates, themes and the workspace are, which nearly every command needs to know.
struct Places: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp("Templates of your own, laid over the built-in ones.", valueName: "dir"))
  var templateFolders: [String] = []

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("A theme's name, or the path of a theme file.", valueName: "name"))
  var themeName: String?

  /// The world in a workspace's folder.
  ///
  /// - Throws: An exit with code 2 when there is no such folder.
  func world(in folder: String, layout: String? = nil) throws -> World {
    guard let path = realpath(folder, nil) else {
      throw Refusal(
        "'\(folder)' cannot be opened: \(String(cString: strerror(errno))). Name a folder that exists.")
    }
    defer { free(path) }
    return World(
      folder: String(cString: path), environment: Surroundings.environment, catalog: try catalog(),
      layout: layout)
  }

  /// The built-in templates with the person's own over them, and those of more folders.
  func catalog(with folders: [String] = []) throws -> TemplateCatalog {
    let own = try (folders + templateFolders).map { try TemplateStore.folder($0, mayReplace: true) }
    let installed = try Installation.share().map {
      try TemplateStore.folder("\($0)/Templates", mayReplace: true)
    }
    return TemplateCatalog(stores: own + [installed, .builtIn].compactMap { $0 })
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
