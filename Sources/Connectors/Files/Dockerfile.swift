import Findings
import Schema

/// What a Dockerfile says of the image it makes: the labels, variables and entry point of its last stage.
struct Dockerfile {
  private(set) var labels: [Pair] = []
  private(set) var variables: [Pair] = []
  /// Nil where the form is a shell's or there is none.
  private(set) var entryPoint: [String]?
  private(set) var workingFolder = "/"
  /// The image that the last stage stands on, with build arguments at their defaults.
  private(set) var base: String?
  /// Who runs the image; nil leaves it to the base.
  private(set) var user: String?
  /// The bytes of the last FROM.
  private(set) var stage: Range<Int>?
  /// The bytes of the USER that counts.
  private(set) var userLine: Range<Int>?
  private var arguments: [String: String] = [:]

  struct Pair {
    let name: String
    let value: String
    /// The instruction's bytes.
    let bytes: Range<Int>

    /// Whether the value is known only when the image is built.
    var isComputed: Bool { value.contains("$") }
  }

  init(reading text: [UInt8]) {
    for instruction in Self.instructions(of: text) { read(instruction) }
  }

  func label(_ name: String) -> Pair? { labels.last { $0.name == name } }

  /// The labels that state the version, Airbyte's own first, as far as the text tells it.
  var versionLabels: [Pair] {
    ["io.airbyte.version", "org.opencontainers.image.version"].compactMap(label).filter { !$0.isComputed }
  }

  private struct Instruction {
    let keyword: String
    var arguments: [UInt8]
    var bytes: Range<Int>
  }

  private mutating func read(_ instruction: Instruction) {
    switch instruction.keyword {
    case "FROM":
      (labels, variables, entryPoint, workingFolder, user) = ([], [], nil, "/", nil)
      (stage, userLine) = (instruction.bytes, nil)
      base = filled(ShellWords.split(instruction.arguments).first { !$0.hasPrefix("--") })
    case "ARG":
      // One without a default keeps the one it has from before the first stage.
      for pair in Self.pairs(instruction) where !pair.value.isEmpty { arguments[pair.name] = pair.value }
    case "USER":
      user = instruction.arguments[...].trimmedText
      userLine = instruction.bytes
    case "LABEL": labels += Self.pairs(instruction).map(withDefault)
    case "ENV": variables += Self.pairs(instruction)
    case "WORKDIR": workingFolder = instruction.arguments[...].trimmedText
    case "ENTRYPOINT":
      entryPoint = JSON.parse(instruction.arguments).value?.array.map { $0.compactMap(\.string) }
    default: break
    }
  }

  /// The whole text is one argument, as `${BASE_IMAGE}` is, or none.
  private func filled(_ text: String?) -> String? {
    guard let text, text.hasPrefix("$") else { return text }
    return arguments[text.dropFirst().filter { $0 != "{" && $0 != "}" }] ?? text
  }

  /// A label whose whole value is an argument that has a version for its default; any other stays as it is.
  private func withDefault(_ label: Pair) -> Pair {
    guard label.isComputed, let value = filled(label.value), SemanticVersion(value) != nil else {
      return label
    }
    return Pair(name: label.name, value: value, bytes: label.bytes)
  }

  /// Joins continued lines; comments may stand between them.
  private static func instructions(of text: [UInt8]) -> [Instruction] {
    var instructions: [Instruction] = []
    var isContinued = false
    for line in text.lineRanges {
      let content = text[line].trimmed
      if content.first == UInt8(ascii: "#") || (content.isEmpty && isContinued) { continue }
      let goesOn = content.last == UInt8(ascii: "\\")
      let body = goesOn ? content.dropLast() : content
      if isContinued, !instructions.isEmpty {
        instructions[instructions.count - 1].arguments += [UInt8(ascii: " ")] + body
        instructions[instructions.count - 1].bytes =
          instructions[instructions.count - 1].bytes.lowerBound..<line.upperBound
      } else if !body.isEmpty {
        let keyword = body.prefix { !$0.isBlank }
        instructions.append(
          Instruction(
            keyword: String(decoding: keyword, as: UTF8.self).uppercased(),
            arguments: Array(body.dropFirst(keyword.count)), bytes: line))
      }
      isContinued = goesOn
    }
    return instructions
  }

  /// `name=value name="a value"`, or the old form `name the rest`.
  private static func pairs(_ instruction: Instruction) -> [Pair] {
    let words = ShellWords.split(instruction.arguments)
    guard let first = words.first else { return [] }
    guard first.contains("=") else {
      return [Pair(name: first, value: words.dropFirst().joined(separator: " "), bytes: instruction.bytes)]
    }
    return words.compactMap { word in
      guard let sign = word.firstIndex(of: "=") else { return nil }
      let value = String(word[word.index(after: sign)...])
      return Pair(name: String(word[..<sign]), value: value, bytes: instruction.bytes)
    }
  }
}

/// Splits a line as a Dockerfile does: blanks part words, quotes and backslashes keep them together.
enum ShellWords {
  static func split(_ line: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    var index = line.startIndex
    while index < line.endIndex {
      var byte = line[index]
      index += 1
      if let open = quote, byte == open {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        word = word ?? []
      } else if quote == nil, byte.isBlank {
        if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
        word = nil
      } else {
        if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'"), index < line.endIndex {
          byte = line[index]
          index += 1
        }
        word = (word ?? []) + [byte]
      }
    }
    if let done = word { words.append(String(decoding: done, as: UTF8.self)) }
    return words
  }
}

extension Dockerfile {
  /// Whether the base is an image of Airbyte's, which brings user and entry point.
  var standsOnAirbyte: Bool {
    guard let base else { return false }
    return base.hasPrefix("airbyte/") || base.hasPrefix("docker.io/airbyte/")
  }
}
