import Changes
import Foundation
import Schema

// Writes a Swift file with the contents of every file below a folder:
//   pack-folder FOLDER OUTPUT
// Texts become plain literals, which the program reads in place; other bytes become base64. Definitions of templates
// are read here, so that the program need not.

/// A file's contents as a Swift literal, and whether they are base64.
func literal(of contents: Data) -> (text: String, isBase64: Bool) {
  guard let text = String(data: contents, encoding: .utf8), !text.unicodeScalars.contains("\u{FEFF}") else {
    return ("\"\(contents.base64EncodedString())\"", true)
  }
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return (literal + "\"", false)
}

/// What tools leave behind in a folder.
let passedOver: Set = [
  ".git", ".DS_Store", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__",
]

/// Plain files below the folder by their paths, in the order of their bytes.
func files(below folder: String) throws -> [String] {
  guard FileManager.default.fileExists(atPath: folder) else { return [] }
  return try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { path in
      guard passedOver.isDisjoint(with: path.split(separator: "/").map(String.init)) else { return false }
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// A definition's value as a Swift literal; an empty one where the file is none, or something is wrong with it.
func value(of contents: Data, at path: String) -> String {
  let isDefinition = ["template.yaml", "layer.yaml"].contains(path.split(separator: "/").last ?? "")
  let parsed = isDefinition ? YAML.parse(Array(contents)) : nil
  guard let value = parsed?.value, parsed?.findings == [] else { return "\"\"" }
  return literal(of: Data(value.packed.utf8)).text
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: pack-folder FOLDER OUTPUT\n".utf8))
  exit(64)
}
var source = """
  /// The files of a folder, packed by the build.
  enum PackedFiles {
    /// A file with its path below the folder.
    struct File: Sendable {
      let path: StaticString
      let contents: StaticString
      /// Whether the contents are base64, since they are no text.
      let isBase64: Bool
      /// The words of the contents' SHA-256.
      let hash: SIMD8<UInt32>
      /// What a definition says, packed; empty for any other file.
      let value: StaticString
    }

    static let all: [File] = [

  """
for path in try files(below: arguments[1]) {
  let contents = try Data(contentsOf: URL(fileURLWithPath: "\(arguments[1])/\(path)"))
  let (text, isBase64) = literal(of: contents)
  let name = literal(of: Data(path.utf8)).text
  let words = ContentHash(of: Array(contents)).words
  let hash = (0..<8).map { "\(words[$0])" }.joined(separator: ", ")
  source += "    File(path: \(name), contents: \(text), isBase64: \(isBase64), hash: [\(hash)],"
  source += " value: \(value(of: contents, at: path))),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
