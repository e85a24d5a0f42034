package import Findings

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension [Finding] {
  /// The same findings with the files below the current folder named from there.
  ///
  /// Files of the repository around a connector are known by their full paths, which nobody would type.
  package var namedFromHere: [Finding] {
    let here = FileManager.default.currentDirectoryPath
    guard here != "/" else { return self }
    return map { finding in
      var finding = finding
      guard let file = finding.place.file, file.hasPrefix(here + "/") else { return finding }
      finding.place.file = String(file.dropFirst(here.count + 1))
      return finding
    }
  }
}
