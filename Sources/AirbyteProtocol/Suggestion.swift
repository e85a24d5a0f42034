import Findings

/// A remedy that names the one of the allowed names that begins so or is the nearest, or all of them.
func suggest(_ name: String, of names: [String]) -> String {
  if names.count == 1 { return "Write \(names[0])." }
  let begun = name.utf8.count < 3 ? [] : names.filter { $0.lowercased().hasPrefix(name.lowercased()) }
  if begun.count == 1 { return "Write \(begun[0])." }
  guard let meant = nearestName(to: name, among: names) else {
    return "Write one of \(names.prefix(12).joined(separator: ", "))."
  }
  return "Write \(meant)."
}
