import Foundation
import PackagePlugin

/// Packs a folder of the package into the module that serves it, as Swift source.
///
/// The program then finds its templates and themes wherever it is moved, and opens no file at start.
@main
struct PackFolder: BuildToolPlugin {
  /// The folder that each module packs.
  private static let folders = ["Scaffold": "Templates", "Canvas": "themes"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: name, directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "PackedFiles.swift")
    return [
      .buildCommand(
        displayName: "Packing \(name)", executable: try context.tool(named: "pack-folder").url,
        arguments: [folder.path, output.path], inputFiles: Self.inputs(below: folder), outputFiles: [output])
    ]
  }

  /// The files, and the folders too: a folder's time changes when a file is added to it or taken away.
  private static func inputs(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (found?.allObjects as? [URL] ?? [])
    return paths.isEmpty ? [] : [folder] + paths
  }
}
