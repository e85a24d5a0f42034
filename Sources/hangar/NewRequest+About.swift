import Runtime
import Scaffold
import Schema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension NewRequest {
  /// Reads what a tap prints about itself.
  static func description(_ path: String) throws -> TapDescription {
    let name = path == "-" ? "standard input" : path
    guard
      let bytes = path == "-" ? standardInput() : FileManager.default.contents(atPath: path).map(Array.init)
    else {
      throw Refusal(
        "'\(name)' cannot be read. Name a file with what the tap printed for --about --format=json.")
    }
    let parsed = JSON.parse(bytes, file: name)
    guard let value = parsed.value, let description = TapDescription(value, file: name) else {
      Output.findings(parsed.findings)
      throw Refusal(
        "'\(name)' does not describe a tap. Write what a tap built on Meltano's SDK prints for --about --format=json."
      )
    }
    return description
  }

  private static func standardInput() -> [UInt8] {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    return Array(text.utf8)
  }
}

extension Answers {
  /// Adds what a tap says of itself where nothing stronger was said.
  mutating func fill(from about: TapDescription, _ path: String, for template: Template?) throws {
    let questions = Set(template?.questions.map(\.id) ?? [])
    guard questions.contains("tap_program") else {
      throw Refusal(
        "'\(template?.id ?? "")' wraps no tap, so --from-about says nothing to it. Use source-singer.")
    }
    fill(from: Answers(record: about.answers, source: .file(path)))
  }
}
