/// A package of an index as it was unpacked: a folder of code beside one that describes it.
struct UnpackedWheel {
  /// Such as `source-pet-shop`.
  let name: String
  /// The file that describes it, below the folder.
  let file: String

  /// Nil for a folder that holds anything else, such as the packages of a whole environment.
  init?(in folder: ConnectorFolder) {
    let folders = folder.entries().filter { $0.kind == .folder }.map(\.name)
    let descriptions = folders.filter { $0.hasSuffix(".dist-info") }
    let packages = folders.filter { $0.hasPrefix("source_") || $0.hasPrefix("destination_") }
    guard descriptions.count == 1, packages.count == 1 else { return nil }
    name = packages[0].split(separator: "_").joined(separator: "-")
    file = "\(descriptions[0])/METADATA"
    guard folder.kind(of: file) == .file else { return nil }
  }

  /// The version in the text that describes a package, with its bytes.
  static func version(in text: [UInt8]) -> (text: String, bytes: Range<Int>)? {
    let key = Array("Version:".utf8)
    // What follows a blank line is the package's own page.
    let header = text.lineRanges.prefix { !$0.isEmpty }
    guard let line = header.first(where: { text[$0].starts(with: key) }) else { return nil }
    let version = text[line].dropFirst(key.count).trimmed
    return version.isEmpty
      ? nil : (String(decoding: version, as: UTF8.self), version.startIndex..<version.endIndex)
  }
}
