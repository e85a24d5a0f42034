import Scaffold

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Templates that stay as they are, so that a picture of a screen changes only when the screen does.
func frozenCatalog() throws -> TemplateCatalog {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Templates")
  return TemplateCatalog(stores: [try .folder(folder.path, mayReplace: true)])
}
