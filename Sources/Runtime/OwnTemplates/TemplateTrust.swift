package import Changes
import Schema

/// The templates of workspaces that a person has agreed to, by what they hold.
package struct TemplateTrust: Sendable {
  private let file: String

  package init(_ environment: [String: String]) {
    file = "\(StateFolder.path(environment))/trusted-templates.json"
  }

  package func holds(_ hash: ContentHash) -> Bool { hashes.contains(hash.hex) }

  private var hashes: [String] {
    guard let bytes = PrivateFile.read(file), let json = JSON.parse(bytes).value, json["format"]?.int == 1
    else { return [] }
    return (json["sha256"]?.array ?? []).compactMap(\.string)
  }

  /// Agrees to what a folder holds now.
  ///
  /// - Throws: ``TrustRefusal`` when it cannot be kept.
  package func add(_ hash: ContentHash) throws(TrustRefusal) {
    let all = hashes.filter { $0 != hash.hex } + [hash.hex]
    let json: JSON = ["format": 1, "sha256": JSON(all.map { JSON($0) })]
    guard PrivateFile.write(json.bytes(.pretty) + [10], to: file) else { throw .cannotKeep(file) }
  }
}

/// Why templates are not trusted.
package enum TrustRefusal: Error, Equatable, CustomStringConvertible {
  case cannotKeep(String)

  package var description: String {
    switch self {
    case .cannotKeep(let file): "'\(file)' cannot be written. Make its folder writable."
    }
  }
}
