import Findings
import OrderedCollections
import Schema

/// Where a record that is being read stands, for the findings about it.
struct RecordOrigin {
  /// What findings' rules start with, such as `definition`.
  var rule: String
  var file: String?
  /// The answer's id.
  var field: String?
  var pointer = JSONPointer()

  func place(_ span: TextSpan?) -> Place {
    Place(file: file, span: span, pointer: pointer.description, field: field)
  }

  func appending(_ key: String) -> RecordOrigin {
    var origin = self
    origin.pointer = pointer.appending(key)
    return origin
  }

  func appending(_ index: Int) -> RecordOrigin { appending(String(index)) }
}

/// Reads the members of one record and collects everything that is wrong with it.
///
/// A member of the wrong type counts as absent, so that reading goes on and all findings come at once.
struct RecordReader {
  private(set) var findings: [Finding] = []
  let origin: RecordOrigin
  /// What the record is, with its article: `a question`.
  private let what: String
  private let record: JSON
  private let members: JSONObject
  private var known: [String] = []

  init(_ record: JSON, _ what: String, at origin: RecordOrigin) {
    self.record = record
    self.what = what
    self.origin = origin
    members = record.object ?? JSONObject()
    known.reserveCapacity(16)
    if record.object == nil {
      findings.append(
        Finding(
          "\(origin.rule).type", .error, at: origin.place(record.span),
          "\(what) is a record of keys and values, not \(TemplateValue.data(record.kind).typeName)"))
    }
  }

  /// The member; null counts as absent.
  mutating func value(_ key: String) -> JSON? {
    known.append(key)
    guard let value = members[key]?.value, !value.isNull else { return nil }
    return value
  }

  mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    if let text = value.string { return text }
    return wrong(key, value, "a text")
  }

  mutating func requiredText(_ key: String) -> String {
    if members[key] == nil { missing(key) }
    return text(key) ?? ""
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if let flag = value.bool { return flag }
    return wrong(key, value, "true or false")
  }

  mutating func integer(_ key: String) -> Int? {
    guard let value = value(key) else { return nil }
    if let number = value.int { return number }
    return wrong(key, value, "a whole number")
  }

  mutating func number(_ key: String) -> JSON? {
    guard let value = value(key) else { return nil }
    if value.number != nil { return value }
    return wrong(key, value, "a number")
  }

  mutating func list(_ key: String) -> [JSON]? {
    guard let value = value(key) else { return nil }
    if let list = value.array { return list }
    return wrong(key, value, "a list")
  }

  mutating func texts(_ key: String) -> [String]? {
    guard let list = list(key) else { return nil }
    let texts = list.compactMap(\.string)
    guard texts.count == list.count else { return wrong(key, JSON(list), "a list of texts") }
    return texts
  }

  /// A record whose members are all texts.
  mutating func sentences(_ key: String) -> [String: String]? {
    guard let value = value(key) else { return nil }
    let texts = value.members.compactMap { member in member.value.string.map { (member.key, $0) } }
    guard value.object != nil, texts.count == value.members.count else {
      return wrong(key, value, "a record of texts")
    }
    return Dictionary(texts) { $1 }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    // In the message itself, for a form has no room for a remedy.
    let meant = Nearest.name(to: text, among: names).map { "did you mean '\($0)'?" }
    add(
      "choice", at: key,
      "'\(text)' is no value of '\(key)'; \(meant ?? "use one of: \(names.joined(separator: ", "))")")
    return nil
  }

  mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if members[key] == nil { missing(key) }
    return choice(key, of: type)
  }

  mutating func missing(_ key: String) {
    guard record.object != nil else { return }
    findings.append(
      Finding("\(origin.rule).missing", .error, at: origin.place(record.span), "\(what) needs '\(key)'"))
  }

  mutating func add(_ rule: String, at key: String, _ message: String, remedy: String? = nil) {
    findings.append(
      Finding(
        "\(origin.rule).\(rule)", .error, at: origin.appending(key).place(span(of: key)), message,
        remedy: remedy))
  }

  mutating func add(_ others: [Finding]) { findings += others }

  func span(of key: String) -> TextSpan? { members[key]?.value.span ?? record.span }

  /// Reports the keys that nothing asked for; call it last.
  mutating func finish() {
    for (key, member) in members where !known.contains(key) {
      findings.append(
        Finding(
          "\(origin.rule).key", .error, at: origin.appending(key).place(member.keySpan ?? member.value.span),
          "'\(key)' is no key of \(what)", remedy: Nearest.remedy(for: key, among: known)))
    }
  }

  private mutating func wrong<Wanted>(_ key: String, _ value: JSON, _ wanted: String) -> Wanted? {
    let given = TemplateValue.data(value.kind).typeName
    add("type", at: key, "'\(key)' takes \(wanted), not \(given)")
    return nil
  }
}

extension RecordOrigin {
  /// Reads the list of records that an answer is, with everything that is wrong with each.
  ///
  /// - Parameters:
  ///   - list: The answer.
  ///   - id: The question's.
  ///   - plural: What its records are, such as `streams`.
  ///   - file: Where the answer stands.
  ///   - read: Reads one record.
  /// - Returns: The records, and what is wrong.
  static func records<Record>(
    _ list: JSON, answer id: String, _ plural: String, file: String?,
    read: (JSON, RecordOrigin, inout [Finding]) -> Record
  ) -> ([Record], [Finding]) {
    var findings: [Finding] = []
    let origin = RecordOrigin(rule: "answers", file: file, field: id)
    guard let records = list.array else {
      let given = TemplateValue.data(list.kind).typeName
      let message = "'\(id)' takes a list of \(plural), not \(given)"
      return ([], [Finding("answers.type", .error, at: origin.place(list.span), message)])
    }
    let read = records.enumerated().map { read($1, origin.appending($0), &findings) }
    return (read, findings)
  }
}
