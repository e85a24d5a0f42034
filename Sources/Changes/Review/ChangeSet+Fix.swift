package import Findings

/// Why edits could not be made into a change set.
package enum FixRefusal: Error, Equatable {
  case path(PathRefusal)
  case folder(FolderRefusal)
  /// There is no file to edit, or something else stands there.
  case noFile(RelativePath)
  /// The edits were made for another text: they lie outside this one, or overlap.
  case otherText(RelativePath)
}

extension FixRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .path(let refusal): refusal.description
    case .folder(let refusal): refusal.description
    case .noFile(let path): "'\(path)' is not a file. Check again."
    case .otherText(let path): "'\(path)' is no longer the text that was checked. Check again."
    }
  }
}

extension ChangeSet {
  /// Edits texts as they were read for the check that found fault with them.
  ///
  /// - Parameters:
  ///   - edits: In any order; edits of one file must not overlap.
  ///   - snapshot: The texts that the edits' offsets count in.
  /// - Returns: One change for each edited file; its permissions stay.
  /// - Throws: ``FixRefusal``.
  package static func applying(
    _ edits: [TextEdit], to snapshot: Snapshot
  ) throws(FixRefusal) -> ChangeSet {
    var changes: [FileChange] = []
    for (path, edits) in try byPath(edits) {
      guard case .file(let before) = snapshot[path] else { throw .noFile(path) }
      guard let bytes = edited(before.bytes, edits) else { throw .otherText(path) }
      let after = FileImage(bytes: bytes, permissions: before.permissions)
      changes.append(
        FileChange(
          path: path, action: before == after ? .unchanged : .modify, before: before, after: after,
          owner: .shared))
    }
    return ChangeSet(root: snapshot.root, changes: changes)
  }

  /// Edits texts as they stand below a folder now.
  ///
  /// - Parameters:
  ///   - edits: In any order; edits of one file must not overlap.
  ///   - root: The folder that the edits' paths are below.
  /// - Returns: One change for each edited file; its permissions stay.
  /// - Throws: ``FixRefusal``.
  package static func applying(_ edits: [TextEdit], below root: String) throws(FixRefusal) -> ChangeSet {
    let paths = try byPath(edits).map(\.path)
    let snapshot: Snapshot
    do {
      snapshot = try Snapshot.reading(paths, below: root)
    } catch {
      throw .folder(error)
    }
    return try applying(edits, to: snapshot)
  }

  private static func byPath(
    _ edits: [TextEdit]
  ) throws(FixRefusal) -> [(path: RelativePath, edits: [TextEdit])] {
    var byPath: [RelativePath: [TextEdit]] = [:]
    for edit in edits {
      do {
        byPath[try RelativePath(edit.file), default: []].append(edit)
      } catch {
        throw .path(error)
      }
    }
    return byPath.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Nil when the edits do not fit the text or each other.
  private static func edited(_ bytes: [UInt8], _ edits: [TextEdit]) -> [UInt8]? {
    var result: [UInt8] = []
    var place = 0
    let inOrder = edits.enumerated().sorted {
      ($0.element.bytes.lowerBound, $0.offset) < ($1.element.bytes.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder {
      guard edit.bytes.lowerBound >= place, edit.bytes.upperBound <= bytes.count else { return nil }
      result += bytes[place..<edit.bytes.lowerBound] + Array(edit.replacement.utf8)
      place = edit.bytes.upperBound
    }
    return result + bytes[place...]
  }
}
