#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only this user can open, for files that nobody needs afterwards.
package struct ScratchFolder: Sendable {
  package let path: String

  /// Makes a folder below `TMPDIR`, else below `/tmp`.
  package init() throws(RunRefusal) {
    let parent = Surroundings.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/hangar.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw .scratch(String(cString: strerror(errno)))
    }
    defer { free(real) }
    path = String(cString: real)
  }

  /// Removes the folder with everything in it.
  ///
  /// - Returns: A sentence when something stays.
  package func remove() -> String? {
    do {
      try FileManager.default.removeItem(atPath: path)
      return nil
    } catch {
      return "'\(path)' could not be removed whole. Remove it by hand."
    }
  }
}
