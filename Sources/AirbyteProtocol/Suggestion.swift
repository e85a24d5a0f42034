import Findings

/// A remedy that names the nearest of the allowed names, or all of them.
func suggest(_ name: String, of names: [String]) -> String {
  guard let meant = nearestName(to: name, among: names) else {
    return "Write one of \(names.prefix(12).joined(separator: ", "))."
  }
  return "Write \(meant)."
}
