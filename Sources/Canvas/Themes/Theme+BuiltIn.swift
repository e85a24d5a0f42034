extension Theme {
  /// The names of the themes in the program, as `--theme` takes them.
  package static var builtInNames: [String] {
    PackedFiles.all.map { "\($0.path)" }.filter { $0.hasSuffix(fileEnding) }.map {
      String($0.dropLast(fileEnding.count))
    }
  }

  /// A theme of the program; nil when there is none of this name.
  package static func builtIn(_ name: String) -> Theme? {
    let path = name + fileEnding
    guard let file = PackedFiles.all.first(where: { "\($0.path)" == path }) else { return nil }
    return Theme.parse("\(file.contents)", file: "themes/\(path)").theme
  }

  private static let fileEnding = ".theme"
}
