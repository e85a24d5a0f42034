import Findings

/// Why a text is no well-formed XML, at the first place where a reader stops.
struct XMLFault: Equatable {
  /// A phrase such as "'</a>' closes '<b>'".
  let reason: String
  let bytes: Range<Int>

  /// Nil where nothing is wrong; texts that are not in UTF-8 are not looked at.
  static func first(in text: [UInt8]) -> XMLFault? {
    guard String(validating: text, as: UTF8.self) != nil else { return nil }
    var reader = XMLReader(text)
    do throws(XMLFault) {
      try reader.read()
      return nil
    } catch {
      return error
    }
  }
}

extension XMLFault: Error {}

/// Goes through elements, their attributes and references; a document type may bring entities of its own.
private struct XMLReader {
  private let text: [UInt8]
  private var place = 0
  private var open: [(name: String, start: Int)] = []
  private var hasRoot = false
  private var hasEntities = false
  private var prefixes: [String: Int] = [:]
  private var declared: Set<String> = ["xml", "xmlns"]

  init(_ text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func read() throws(XMLFault) {
    while place < text.count {
      if text[place] == UInt8(ascii: "<") { try readMark() } else { try readText() }
    }
    if let (name, start) = open.last { throw fault("'<\(name)>' is not closed", start, name.utf8.count + 1) }
    guard hasRoot else { throw fault("there is no element", 0, 0) }
    if let (prefix, start) = prefixes.filter({ !declared.contains($0.key) }).min(by: { $0.value < $1.value })
    {
      throw fault("the prefix '\(prefix)' is not declared", start, prefix.utf8.count)
    }
  }

  private mutating func readMark() throws(XMLFault) {
    let rest = text[place...]
    if rest.starts(with: "<!--".utf8) {
      try skip(past: "-->", "a comment")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      try skip(past: "]]>", "a CDATA section")
    } else if rest.starts(with: "<?".utf8) {
      try skip(past: "?>", "a processing instruction")
    } else if rest.starts(with: "<!".utf8) {
      try readDocumentType()
    } else if rest.starts(with: "</".utf8) {
      try readEnd()
    } else {
      try readStart()
    }
  }

  private mutating func skip(past end: StaticString, _ what: String) throws(XMLFault) {
    guard let found = text[place...].range(of: end) else { throw fault("\(what) is not closed", place, 2) }
    place = found.upperBound
  }

  private mutating func readDocumentType() throws(XMLFault) {
    let start = place
    while place < text.count, text[place] != UInt8(ascii: ">") {
      if text[place] == UInt8(ascii: "[") {
        hasEntities = true
        try skip(past: "]", "the document type")
      } else {
        place += 1
      }
    }
    guard place < text.count else { throw fault("the document type is not closed", start, 2) }
    place += 1
  }

  private mutating func readEnd() throws(XMLFault) {
    let start = place
    place += 2
    let name = readName()
    skipBlanks()
    guard place < text.count, text[place] == UInt8(ascii: ">") else {
      throw fault("'</\(name)' is not closed", start, 2)
    }
    place += 1
    guard let last = open.popLast() else { throw fault("'</\(name)>' closes nothing", start, place - start) }
    guard last.name == name else {
      throw fault("'</\(name)>' closes '<\(last.name)>'", start, place - start)
    }
  }

  private mutating func readStart() throws(XMLFault) {
    let start = place
    place += 1
    let name = readName()
    guard !name.isEmpty else { throw fault("a '<' stands in the text, where '&lt;' belongs", start, 1) }
    if open.isEmpty, hasRoot { throw fault("a second element '<\(name)>' stands beside the first", start, 1) }
    hasRoot = true
    note(prefixOf: name, start + 1)
    var names: Set<String> = []
    while true {
      skipBlanks()
      guard place < text.count else { throw fault("'<\(name)' is not closed", start, name.utf8.count + 1) }
      if text[place] == UInt8(ascii: ">") {
        open.append((name, start))
        place += 1
        return
      }
      if text[place...].starts(with: "/>".utf8) {
        place += 2
        return
      }
      try readAttribute(of: name, &names)
    }
  }

  private mutating func readAttribute(of element: String, _ names: inout Set<String>) throws(XMLFault) {
    let start = place
    let name = readName()
    guard !name.isEmpty else {
      throw fault("'<\(element)' has something in it that is no attribute", start, 1)
    }
    guard names.insert(name).inserted else {
      throw fault("the attribute '\(name)' stands twice", start, name.utf8.count)
    }
    skipBlanks()
    guard place < text.count, text[place] == UInt8(ascii: "=") else {
      throw fault("the attribute '\(name)' has no value", start, name.utf8.count)
    }
    place += 1
    skipBlanks()
    guard place < text.count, "\"'".utf8.contains(text[place]) else {
      throw fault("the value of '\(name)' has no quotes", start, name.utf8.count)
    }
    let value = text[(place + 1)...].prefix { [text = text, place = place] in $0 != text[place] }
    guard value.endIndex < text.count else {
      throw fault("the value of '\(name)' is not closed", start, name.utf8.count)
    }
    if let sign = value.firstIndex(of: UInt8(ascii: "<")) {
      throw fault("a '<' stands in '\(name)'", sign, 1)
    }
    try checkReferences(in: value)
    note(prefixOf: name, start)
    if name.hasPrefix("xmlns:") { declared.insert(String(name.dropFirst("xmlns:".count))) }
    place = value.endIndex + 1
  }

  private mutating func readText() throws(XMLFault) {
    let run = text[place...].prefix { $0 != UInt8(ascii: "<") }
    if open.isEmpty, let odd = run.firstIndex(where: { !$0.isXMLBlank }) {
      throw fault("text stands outside of the element", odd, 1)
    }
    try checkReferences(in: run)
    place = run.endIndex
  }

  private func checkReferences(in run: ArraySlice<UInt8>) throws(XMLFault) {
    var rest = run
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      let name = rest[(sign + 1)...].prefix { $0.isNameByte || $0 == UInt8(ascii: "#") }
      let isEnded = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
      guard isEnded, !name.isEmpty else {
        throw fault("an '&' stands in the text, where '&amp;' belongs", sign, 1)
      }
      let text = String(decoding: name, as: UTF8.self)
      let isKnown = ["lt", "gt", "amp", "quot", "apos"].contains(text) || text.hasPrefix("#") || hasEntities
      guard isKnown else { throw fault("XML knows no '&\(text);'", sign, name.count + 2) }
      rest = rest[name.endIndex...]
    }
  }

  private mutating func readName() -> String {
    guard place < text.count, text[place].isNameByte, !text[place].isNameLaterByte else { return "" }
    let name = text[place...].prefix(while: \.isNameByte)
    place = name.endIndex
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while place < text.count, text[place].isXMLBlank { place += 1 }
  }

  private mutating func note(prefixOf name: String, _ start: Int) {
    guard let colon = name.firstIndex(of: ":") else { return }
    let prefix = String(name[..<colon])
    if prefixes[prefix] == nil { prefixes[prefix] = start }
  }

  private func fault(_ reason: String, _ start: Int, _ length: Int) -> XMLFault {
    XMLFault(reason: reason, bytes: start..<min(text.count, start + length))
  }
}

extension UInt8 {
  fileprivate var isXMLBlank: Bool { isBlank || self == 0x0A || self == 0x0D }

  /// A byte that a name may have, but not begin with.
  fileprivate var isNameLaterByte: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }

  fileprivate var isNameByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || isNameLaterByte || self >= 0x80
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }
}
