import Findings
import Schema

/// What a list of streams has to obey, each stream for itself and all together.
struct StreamRules {
  private var findings: [Finding] = []
  private let answer: String
  private let streams: [StreamDefinition]
  private let fieldNames: [String]

  /// Everything that is wrong; a path may hold the names of the given spec fields in braces.
  static func findings(
    _ streams: [StreamDefinition], answer id: String, fieldNames: [String]
  ) -> [Finding] {
    var rules = StreamRules(answer: id, streams: streams, fieldNames: fieldNames)
    for index in streams.indices { rules.check(index) }
    return rules.findings
  }

  private init(answer: String, streams: [StreamDefinition], fieldNames: [String]) {
    self.answer = answer
    self.streams = streams
    self.fieldNames = fieldNames
  }

  private mutating func add(
    _ rule: String, _ index: Int, _ member: String, _ message: String, remedy: String? = nil,
    if condition: Bool = true
  ) {
    guard condition else { return }
    // The member may lie in another one: `pagination/page_size`.
    let place = Place(pointer: "/\(index)/\(member)", field: answer)
    findings.append(Finding("streams.\(rule)", .error, at: place, message, remedy: remedy))
  }

  private mutating func check(_ index: Int) {
    let stream = streams[index]
    add(
      "name", index, "name",
      "'\(stream.name)' is no name for a stream: use small letters, digits and '_', a letter first",
      if: !NameRules.isIdentifier(stream.name))
    add(
      "name", index, "name", "'\(stream.name)' stands twice in the list",
      if: streams.firstIndex { $0.name == stream.name } != index)
    let className = Self.className(of: stream)
    let twin = streams[..<index].first { $0.name != stream.name && Self.className(of: $0) == className }
    add(
      "name", index, "name",
      "'\(stream.name)' and '\(twin?.name ?? "")' would both be the class \(className)",
      remedy: "Let them differ in more than '_'.", if: twin != nil)
    fields(of: stream, index)
    path(of: stream, index)
    cursor(of: stream, index)
    pagination(of: stream, index)
    parent(of: stream, index)
  }

  /// The class that templates in code make of a stream; the ending keeps it from being a word of the language.
  private static func className(of stream: StreamDefinition) -> String {
    Words.split(stream.name).map(Words.capitalized).joined() + "Stream"
  }

  private mutating func fields(of stream: StreamDefinition, _ index: Int) {
    add(
      "fields", index, "fields", "'\(stream.name)' has no fields", remedy: "Name the fields of its records.",
      if: stream.fields.isEmpty)
    var names: Set<String> = []
    for field in stream.fields {
      add("fields", index, "fields", "a field of '\(stream.name)' has no name", if: field.name.isEmpty)
      add(
        "fields", index, "fields", "'\(field.name)' stands twice in the fields of '\(stream.name)'",
        if: !names.insert(field.name).inserted)
      let fault = NameRules.faultOfLine(field.name)
      add("fields", index, "fields", fault ?? "", if: fault != nil)
    }
    for key in stream.primaryKey { unknownField(key, of: stream, index, "primary_key") }
  }

  private mutating func unknownField(
    _ name: String, of stream: StreamDefinition, _ index: Int, _ member: String
  ) {
    let names = stream.fields.map(\.name)
    add(
      "field", index, member, "'\(name)' is no field of '\(stream.name)'",
      remedy: Nearest.remedy(for: name, among: names), if: !names.contains(name))
  }

  private mutating func path(of stream: StreamDefinition, _ index: Int) {
    let names = fieldNames + (stream.parent == nil ? [] : ["parent"])
    let wantsParent = stream.parent == nil && stream.path.contains("{parent}")
    let fault =
      wantsParent
      ? "'{parent}' stands for the key of a parent's record, and no parent stream is chosen"
      : NameRules.faultOfPlaceholders(stream.path, names: names) ?? Self.faultOfPath(stream.path)
    add("path", index, "path", fault ?? "", if: fault != nil)
    add(
      "path", index, "path",
      "'\(stream.name)' is read for each record of its parent, and '\(stream.path)' does not hold {parent}",
      remedy: "Put {parent} where the parent's key goes.",
      if: stream.parent != nil && !stream.path.contains("{parent}"))
  }

  /// What keeps a text from standing behind a base URL.
  private static func faultOfPath(_ path: String) -> String? {
    guard path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"'<>\\`^|".utf8.contains($0) }) else {
      return "'\(path)' holds a character that stands in no address: write it as %-code"
    }
    let parts = path.split(separator: "/")
    return parts.contains("..") || parts.contains(".") ? "'\(path)' has a '.' or '..' part" : nil
  }

  private mutating func cursor(of stream: StreamDefinition, _ index: Int) {
    guard let cursor = stream.cursor else { return }
    unknownField(cursor.field, of: stream, index, "cursor/field")
    let type = stream.fields.first { $0.name == cursor.field }?.type
    let fits: [RecordField.ValueType] =
      switch cursor.format {
      case .dateTime: [.dateTime, .string]
      case .date: [.date, .string]
      case .epochSeconds, .epochMilliseconds: [.integer, .number]
      }
    if let type, !fits.contains(type) {
      add(
        "cursor", index, "cursor/format",
        "'\(cursor.field)' is \(type.rawValue), and a cursor in the format \(cursor.format.rawValue) is \(fits.map(\.rawValue).sorted().joined(separator: " or "))"
      )
    }
  }

  private mutating func pagination(of stream: StreamDefinition, _ index: Int) {
    let pagination = stream.pagination
    let asks = pagination.style == .page || pagination.style == .offset || pagination.style == .cursor
    add(
      "pagination", index, "pagination/page_size",
      "pages of \(pagination.pageSize) records cannot be asked for",
      if: pagination.pageSize < 1 || pagination.pageSize > 100_000)
    add(
      "pagination", index, "pagination/page_parameter",
      "pages by \(pagination.style.phrase) need the name of the query parameter that takes it",
      if: asks && pagination.pageParameter.isEmpty)
    guard pagination.style == .cursor else { return }
    add(
      "pagination", index, "pagination/token_path",
      "pages by \(pagination.style.phrase) need the keys that lead to it in the answer",
      if: pagination.tokenPath.isEmpty)
    add(
      "pagination", index, "records_path",
      "the next page's token stands beside the records, so the answer cannot be their list alone",
      remedy: "Name the keys that lead to the records.",
      if: !pagination.tokenPath.isEmpty && stream.recordsPath.isEmpty)
  }

  private mutating func parent(of stream: StreamDefinition, _ index: Int) {
    guard let parent = stream.parent else { return }
    guard let other = streams.firstIndex(where: { $0.name == parent.stream }) else {
      return add(
        "parent", index, "parent/stream",
        "there is no stream '\(parent.stream)' to be the parent of '\(stream.name)'",
        remedy: Nearest.remedy(for: parent.stream, among: streams.map(\.name).filter { $0 != stream.name }))
    }
    guard other < index else {
      return add(
        "parent", index, "parent/stream", "'\(parent.stream)' stands behind its child '\(stream.name)'",
        remedy: "Put the parent first.")
    }
    unknownField(parent.field, of: stream, index, "parent/field")
    let names = streams[other].fields.map(\.name)
    add(
      "parent", index, "parent/key", "'\(parent.key)' is no field of '\(parent.stream)'",
      remedy: Nearest.remedy(for: parent.key, among: names), if: !names.contains(parent.key))
  }
}

extension Pagination.Style {
  /// What tells one page from another.
  fileprivate var phrase: String {
    switch self {
    case .none: "nothing"
    case .page: "their number"
    case .offset: "the offset"
    case .cursor: "the next page's token"
    case .linkHeader: "the Link header"
    }
  }
}
