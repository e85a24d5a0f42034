/// The record as lines of words, the last one the hash of those before it: a torn record is known as such.
extension JournalRecord {
  static let format = "hangar-journal 1"

  var text: [UInt8] {
    var lines = [Self.format, "label \(label)", "time \(time)"]
    if let undoes { lines.append("undoes \(undoes)") }
    if madeRoots > 0 { lines.append("roots \(madeRoots)") }
    lines += made.map { "made \($0)" }
    lines += emptied.map { "emptied \($0)" }
    lines += steps.map { "step \(Self.words($0.before)) \(Self.words($0.after)) \($0.path)" }
    let body = lines.joined(separator: "\n") + "\n"
    return Array((body + "end \(ContentHash(of: Array(body.utf8)))\n").utf8)
  }

  private static func words(_ trace: Trace?) -> String {
    trace.map { "\($0.hash) \(String($0.permissions, radix: 8))" } ?? "- -"
  }

  /// - Throws: ``JournalFault`` for anything but a whole record of this format.
  init(text: [UInt8]) throws(JournalFault) {
    var lines = Self.cut(text[...], at: "\n", most: .max)
    guard let format = lines.first, format.hasPrefix("hangar-journal ") else { throw .damaged }
    guard format == Self.format else { throw .newer }
    guard lines.popLast() == "", let end = lines.popLast() else { throw .damaged }
    let body = lines.joined(separator: "\n") + "\n"
    guard end == "end \(ContentHash(of: Array(body.utf8)))" else { throw .damaged }
    self.init(label: "", time: 0)
    for line in lines.dropFirst() { try take(line) }
  }

  /// Cuts at bytes: in characters, a space before a path that starts with an accent would not be a space.
  private static func cut(_ text: some Collection<UInt8>, at separator: Unicode.Scalar, most: Int) -> [String]
  {
    text.split(
      separator: UInt8(ascii: separator), maxSplits: most - 1, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func take(_ line: String) throws(JournalFault) {
    let words = Self.cut(line.utf8, at: " ", most: 2)
    guard words.count == 2 else { throw .damaged }
    let value = words[1]
    switch words[0] {
    case "label": label = value
    case "time": time = try Self.number(value)
    case "undoes": undoes = try Self.number(value)
    case "roots": madeRoots = try Self.number(value)
    case "made": made.append(try Self.path(value))
    case "emptied": emptied.append(try Self.path(value))
    case "step": steps.append(try Self.step(value))
    default: throw .damaged
    }
  }

  private static func step(_ text: String) throws(JournalFault) -> Step {
    let words = cut(text.utf8, at: " ", most: 5)
    guard words.count == 5 else { throw .damaged }
    return Step(
      path: try path(words[4]), before: try trace(words[0], words[1]), after: try trace(words[2], words[3]))
  }

  private static func trace(_ hash: String, _ permissions: String) throws(JournalFault) -> Trace? {
    if hash == "-" && permissions == "-" { return nil }
    guard let hash = ContentHash(hex: hash), let permissions = UInt32(permissions, radix: 8),
      permissions <= 0o777
    else { throw .damaged }
    return Trace(hash: hash, permissions: permissions)
  }

  private static func number(_ text: String) throws(JournalFault) -> Int {
    guard let number = Int(text), number >= 0 else { throw .damaged }
    return number
  }

  /// A journal may come with a cloned folder, so its paths are held to the rule of all paths.
  private static func path(_ text: String) throws(JournalFault) -> RelativePath {
    do {
      let path = try RelativePath(text)
      guard !path.isWithin(JournalPlace.folder) else { throw JournalFault.damaged }
      return path
    } catch {
      throw .damaged
    }
  }
}

/// Why a journal's record cannot be used.
package enum JournalFault: Error, Equatable, Sendable {
  case damaged
  case newer
}
