package import Changes
import Findings
import OrderedCollections
package import Schema

extension Lock {
  package var json: JSON {
    let optional = { (text: String?) in text.map { JSON($0) } ?? JSON.null }
    let made: JSON = [
      "id": JSON(template), "layout": optional(layout), "home": optional(home?.text),
      "sha256": JSON(templateHash.hex),
    ]
    let seedJSON: JSON = ["definition_id": JSON(seed.definitionID), "year": JSON(seed.year)]
    return JSON(members: [
      ("format", JSON(Self.format)), ("hangar", JSON(hangar)),
      ("template", made.withoutEmptyMembers()), ("seed", seedJSON),
      ("answers", answers), ("checklist", JSON(checklist.map(\.lockJSON))),
      ("files", JSON(files.map(\.json))),
    ])
  }

  /// Reads `lock.json`.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``LockRefusal`` when it is of a newer format, or no lock at all.
  package init(reading bytes: [UInt8]) throws(LockRefusal) {
    let parsed = JSON.parse(bytes, file: Self.path)
    guard let value = parsed.value else {
      throw .unreadable(parsed.findings.first?.message ?? "it is no JSON")
    }
    guard let format = value["format"]?.int else { throw .unreadable("it has no 'format'") }
    guard format <= Self.format else {
      throw .newerFormat(format, hangar: value["hangar"]?.string)
    }
    let reader = LockReader(value)
    self.init(
      hangar: try reader.text("hangar"), template: try reader.text("template", "id"),
      layout: value["template"]?["layout"]?.string, home: try reader.home(),
      templateHash: try reader.hash("template", "sha256"),
      seed: Seed(
        definitionID: try reader.text("seed", "definition_id"), year: try reader.integer("seed", "year")),
      answers: try reader.record("answers"), checklist: try reader.items(), files: try reader.files())
  }
}

/// Why a lock is not used.
package enum LockRefusal: Error, Equatable, CustomStringConvertible {
  case newerFormat(Int, hangar: String?)
  case unreadable(String)
  /// The connector's folder cannot be opened.
  case folder(FolderRefusal)

  package var description: String {
    switch self {
    case .newerFormat(let format, let hangar):
      "\(Lock.path) has the format \(format)\(hangar.map { " of Hangar \($0)" } ?? ""), and this Hangar knows \(Lock.format). Update Hangar."
    case .unreadable(let reason):
      "\(Lock.path) cannot be read: \(reason). Take the file back from git."
    case .folder(let refusal): refusal.description
    }
  }
}

extension LockedFile {
  fileprivate var json: JSON {
    let members: [(String, JSON)] = [
      ("path", JSON(path.text)), ("mode", JSON(String(mode.rawValue, radix: 8))),
      ("sha256", JSON(hash.hex)), ("owner", JSON(owner.rawValue)), ("layer", JSON(layer)),
    ]
    return JSON(members: members + (site == .connector ? [] : [("at", JSON(site.rawValue))]))
  }
}

extension RenderedItem {
  fileprivate var lockJSON: JSON {
    let members: [(String, String?)] = [
      ("id", id), ("section", section), ("title", title), ("help", help), ("file", file),
      ("anchor", anchor), ("command", command), ("check", check?.rawValue),
    ]
    return JSON(members: members.compactMap { key, text in text.map { (key, JSON($0)) } })
  }
}

/// Reads the parts of a lock; the first that is wrong is refused.
private struct LockReader {
  private let value: JSON

  init(_ value: JSON) { self.value = value }

  private func find(_ keys: [String]) throws(LockRefusal) -> JSON {
    let found = keys.reduce(Optional(value)) { $0?[$1] }
    guard let found else { throw .unreadable("it has no '\(keys.joined(separator: "."))'") }
    return found
  }

  func text(_ keys: String...) throws(LockRefusal) -> String {
    guard let text = try find(keys).string else { throw wrong(keys.joined(separator: ".")) }
    return text
  }

  func integer(_ keys: String...) throws(LockRefusal) -> Int {
    guard let number = try find(keys).int else { throw wrong(keys.joined(separator: ".")) }
    return number
  }

  func hash(_ keys: String...) throws(LockRefusal) -> ContentHash {
    guard let text = try find(keys).string, let hash = ContentHash(hex: text) else {
      throw wrong(keys.joined(separator: "."))
    }
    return hash
  }

  func record(_ key: String) throws(LockRefusal) -> JSON {
    let record = try find([key])
    guard record.object != nil else { throw wrong(key) }
    return record
  }

  func home() throws(LockRefusal) -> RelativePath? {
    guard let text = value["template"]?["home"]?.string else { return nil }
    do {
      return try RelativePath(text)
    } catch {
      throw .unreadable(error.description)
    }
  }

  func items() throws(LockRefusal) -> [RenderedItem] {
    var items: [RenderedItem] = []
    for item in value["checklist"]?.array ?? [] {
      guard let id = item["id"]?.string else { throw wrong("checklist") }
      items.append(
        RenderedItem(
          id: id, section: item["section"]?.string ?? "", title: item["title"]?.string ?? "",
          help: item["help"]?.string, file: item["file"]?.string, anchor: item["anchor"]?.string,
          command: item["command"]?.string, check: item["check"]?.string.flatMap(ItemCheck.init)))
    }
    return items
  }

  func files() throws(LockRefusal) -> [LockedFile] {
    var files: [LockedFile] = []
    for file in value["files"]?.array ?? [] {
      guard let path = file["path"]?.string,
        let mode = file["mode"]?.string.flatMap({ UInt32($0, radix: 8) }).flatMap(FileMode.init),
        let hash = file["sha256"]?.string.flatMap({ ContentHash(hex: $0) }),
        let owner = file["owner"]?.string.flatMap(OwnerClass.init), let layer = file["layer"]?.string
      else { throw wrong("files") }
      do {
        files.append(
          LockedFile(
            path: try RelativePath(path), mode: mode, hash: hash, owner: owner, layer: layer,
            site: file["at"]?.string.flatMap(FileSite.init) ?? .connector))
      } catch {
        throw .unreadable(error.description)
      }
    }
    return files
  }

  private func wrong(_ key: String) -> LockRefusal { .unreadable("'\(key)' is not what a lock holds there") }
}
