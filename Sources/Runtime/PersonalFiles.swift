import Canvas
import Findings
import Schema
import Screens

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A person's own files outside every workspace: keys, themes, and what they chose once for all.
///
/// Keys and themes are written by hand and lie in the configuration folder, choices in the state folder (XDG base
/// directories). What is wrong with one of them is told in a sentence, and the rest still counts.
struct PersonalFiles: Sendable {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  private var configuration: String {
    let home = environment["HOME"] ?? "/"
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.config"
    return "\(folder)/hangar"
  }

  private var preferencesFile: String { "\(StateFolder.path(environment))/preferences.json" }

  /// Reads `keys.yaml`; a line is `command-id: key, key`.
  ///
  /// - Returns: The keymap, and a sentence about what is wrong with the file.
  func keymap() -> (keymap: Keymap, problem: String?) {
    let file = "\(configuration)/keys.yaml"
    guard let bytes = PrivateFile.read(file) else { return (Keymap(), nil) }
    let ids = CommandRegistry().commands.map(\.id)
    let (keymap, findings) = Keymap.parse(String(decoding: bytes, as: UTF8.self), file: file, known: ids)
    return (keymap, findings.first.map { PersonalFiles.sentence($0, more: findings.count - 1) })
  }

  private static func sentence(_ finding: Finding, more: Int) -> String {
    let name = finding.place.file?.split(separator: "/").last.map(String.init) ?? ""
    let line = finding.place.span.map { ":\($0.start.line)" } ?? ""
    return "\(name)\(line): \(finding.message)\(more > 0 ? " (and \(more) more)" : "")"
  }

  var preferences: Preferences {
    get {
      PrivateFile.read(preferencesFile).flatMap { JSON.parse($0).value }.map { Preferences($0) }
        ?? Preferences()
    }
    nonmutating set { _ = PrivateFile.write(newValue.json.bytes(), to: preferencesFile) }
  }

  /// The ids of our themes, of those that were installed, and of the person's own.
  var themes: [String] {
    let files = themeFolders.flatMap { PersonalFiles.names(in: $0) }.filter { $0.hasSuffix(".theme") }
    let others = Set(files.map { String($0.dropLast(".theme".count)) }).subtracting(Theme.builtInNames)
    return Theme.builtInNames + others.sorted()
  }

  /// What was installed may take the place of what is in the program; a person's own stands beside both.
  private var themeFolders: [String] { [Installation.themes, "\(configuration)/themes"].compactMap { $0 } }

  /// A theme by its id; nil when there is none.
  func theme(_ id: String) -> (theme: Theme, problem: String?)? {
    guard !id.contains("/") else { return nil }
    if let bytes = Installation.themes.flatMap({ PrivateFile.read("\($0)/\(id).theme") }) {
      return PersonalFiles.theme(id, bytes)
    }
    if let theme = Theme.builtIn(id) { return (theme, nil) }
    return PrivateFile.read("\(configuration)/themes/\(id).theme").map { PersonalFiles.theme(id, $0) }
  }

  private static func theme(_ id: String, _ bytes: [UInt8]) -> (theme: Theme, problem: String?) {
    let (theme, problems) = Theme.parse(String(decoding: bytes, as: UTF8.self), file: "\(id).theme") {
      Theme.builtIn($0)
    }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    return (theme, problems.first.map { "\($0)\(more)" })
  }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        })
    }
    return names
  }
}
