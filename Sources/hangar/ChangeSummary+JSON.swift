import Changes
import Schema

extension ChangeSummary {
  /// The plan as data: path, action, owner class, and mode, size and hash before and after.
  var json: JSON {
    [
      "root": JSON(root),
      "counts": JSON(members: counts.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) }),
      "files": JSON(entries.map(\.json)),
    ]
  }
}

extension ChangeSummary.Entry {
  fileprivate var json: JSON {
    let members: [(String, JSON?)] = [
      ("path", JSON(path)), ("action", JSON(action)), ("accepted", JSON(isAccepted)), ("owner", JSON(owner)),
      ("mode_before", modeBefore.map { JSON($0) }), ("mode", modeAfter.map { JSON($0) }),
      ("size_before", sizeBefore.map { JSON($0) }), ("size", sizeAfter.map { JSON($0) }),
      ("sha256_before", hashBefore.map { JSON($0) }), ("sha256", hashAfter.map { JSON($0) }),
      ("reason", reason.map { JSON($0) }),
    ]
    return JSON(members: members.compactMap { key, value in value.map { (key, $0) } })
  }
}
