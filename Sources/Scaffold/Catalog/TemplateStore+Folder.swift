import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TemplateStore {
  /// The templates of a folder on disk, which has the same shape as `Templates`.
  ///
  /// Only plain files count: symlinks are passed over, so that nothing outside the folder can be read.
  /// - Throws: ``TemplateFolderRefusal`` when the folder cannot be listed or holds too much.
  package static func folder(
    _ path: String, mayReplace: Bool
  ) throws(TemplateFolderRefusal) -> TemplateStore {
    var walk = FolderWalk(root: path)
    try walk.list("", depth: 0)
    let files = walk.files
    let known = KnownFiles()
    return TemplateStore(
      name: path, mayReplace: mayReplace, contains: { files[$0] != nil },
      read: { name in
        known.bytes(of: name) { files[name].flatMap { FolderWalk.read("\(path)/\(name)", size: $0) } }
      },
      paths: { sorted(files.keys, from: $0) })
  }

  /// Whether a folder can be looked through for faults: it has templates or layers below it.
  ///
  /// - Throws: ``TemplateFolderRefusal`` when it has none, or is one itself.
  package static func requireDefinitions(in path: String) throws(TemplateFolderRefusal) {
    let store = try folder(path, mayReplace: false)
    if store.contains("template.yaml") || store.contains("layer.yaml") { throw .isDefinition(path) }
    guard store.paths("").contains(where: store.isDefinition) else { throw .holdsNone(path) }
  }
}

/// What was read already, so that the bytes that are rendered are those whose hash is kept.
private final class KnownFiles: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])

  func bytes(of name: String, reading read: () -> [UInt8]?) -> [UInt8]? {
    files.withLock { files in
      if files[name] == nil { files[name] = read() }
      return files[name]
    }
  }
}

/// Why a folder of templates is not used.
package enum TemplateFolderRefusal: Error, Equatable, CustomStringConvertible {
  case cannotList(String, reason: String)
  case tooLarge(String)
  case isDefinition(String)
  case holdsNone(String)

  package var description: String {
    switch self {
    case .cannotList(let path, let reason):
      "the templates in '\(path)' cannot be read: \(reason). Name a folder that has Templates' shape."
    case .tooLarge(let path):
      "'\(path)' holds more than templates do. Name the folder with the templates alone."
    case .isDefinition(let path):
      "'\(path)' is one template or layer. Name the folder around all of them, which has it as 'acme/\(path.split(separator: "/").last ?? "")' below it."
    case .holdsNone(let path):
      "'\(path)' has no templates below it: a template is a folder with a template.yaml."
    }
  }
}

/// Lists the plain files below a folder.
private struct FolderWalk {
  let root: String
  /// Sizes by path below the root.
  var files: [String: Int] = [:]
  /// What tools leave behind, as in the pack that the build makes.
  private static let passedOver: Set = [
    ".git", ".DS_Store", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__",
  ]
  private static let depthLimit = 12
  private static let countLimit = 10_000
  private static let sizeLimit = 4 << 20

  init(root: String) { self.root = root }

  mutating func list(_ folder: String, depth: Int) throws(TemplateFolderRefusal) {
    guard depth <= Self.depthLimit else { throw .tooLarge(root) }
    guard let stream = opendir("\(root)/\(folder)") else {
      throw .cannotList(root, reason: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name == "." || name == ".." || Self.passedOver.contains(name) { continue }
      try add(folder.isEmpty ? name : "\(folder)/\(name)", depth: depth)
    }
  }

  private mutating func add(_ path: String, depth: Int) throws(TemplateFolderRefusal) {
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try list(path, depth: depth + 1)
    case S_IFREG:
      guard status.st_size <= Self.sizeLimit, files.count < Self.countLimit else { throw .tooLarge(root) }
      files[path] = Int(status.st_size)
    default: break
    }
  }

  /// The bytes of a file that was listed; nil when it has gone or grown since.
  static func read(_ path: String, size: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    while bytes.count <= size {
      let chunk = [UInt8](unsafeUninitializedCapacity: size - bytes.count + 1) { buffer, count in
        count = max(0, systemRead(file, buffer))
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    return nil
  }

  private static func systemRead(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(file, buffer.baseAddress, buffer.count)
    #endif
  }
}
