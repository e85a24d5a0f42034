import ArgumentParser
import Findings
import Runtime
import Scaffold
import Schema
import Screens

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `hangar new` was asked for: the template and every answer given, strongest source first.
struct NewRequest {
  let world: World
  /// Nil when nobody chose one yet.
  let template: Template?
  let answers: Answers
  /// What is wrong with the request itself.
  private let findings: [Finding]

  init(_ command: New, in world: World) throws {
    self.world = world
    var found: [Finding] = []
    let file = try command.answersFile.map(NewRequest.read)
    let id = command.template ?? file?["template"]?.string
    if let id {
      let (template, problems) = world.catalog.template(id, layout: command.layout)
      self.template = template
      found = problems
      guard template != nil else {
        Output.findings(problems)
        throw ExitCode.refused
      }
    } else {
      template = nil
    }
    answers = try NewRequest.answers(command, file: file, template, world.environment)
    findings = found
  }

  /// Everything that nobody can be asked for.
  var missing: [Finding] {
    guard let template else {
      return [
        Finding(
          "new.template", .error, at: .field("template"), "no template was named",
          remedy: "Choose one of: \(world.catalog.ids.joined(separator: ", ")).")
      ]
    }
    let wrong = template.resolve(answers, seed: .fresh()).findings.filter { $0.severity == .error }
    return findings + wrong
  }

  /// What the wizard starts with.
  var draft: Draft {
    let given = answers.ids.compactMap { id in answers[id].map { (id, $0.value) } }
    return Draft(template: template?.id ?? "", answers: JSON(members: given), step: "")
  }

  /// Makes the files; the lock of the connector that is there already keeps ids and dates.
  func generation() throws -> Generation {
    guard let template else {
      Output.findings(missing)
      throw ExitCode.wrongUsage
    }
    let first = world.catalog.generate(template, answers, seed: .fresh(), hangar: Version.text)
    guard first.errors.isEmpty,
      let lock = try refusing({ try Lock.read(in: "\(world.folder)/\(first.folder)") }),
      lock.template == template.id
    else { return first }
    return world.catalog.generate(template, answers, seed: lock.seed, former: lock, hangar: Version.text)
  }

  /// Flag before environment before file.
  private static func answers(
    _ command: New, file: JSON?, _ template: Template?, _ environment: [String: String]
  ) throws -> Answers {
    var answers = Answers()
    if let name = command.name { answers["name"] = Answer(JSON(name), .flag) }
    for setting in command.settings {
      guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
        throw Refusal("--set takes key=value, and '\(setting)' has no '='.")
      }
      let (id, text) = (String(setting[..<equals]), String(setting[setting.index(after: equals)...]))
      answers[id] = Answer(value(text, of: id, template), .flag)
    }
    for question in template?.questions ?? [] {
      guard let text = environment["HANGAR_\(question.id.uppercased())"], answers[question.id] == nil else {
        continue
      }
      answers[question.id] = Answer(question.value(fromText: text), .environment)
    }
    if let file, let path = command.answersFile {
      let members = (file["answers"] ?? file).members.filter { $0.key != "template" }
      answers.fill(
        from: Answers(record: JSON(members: members.map { ($0.key, $0.value) }), source: .file(path)))
    }
    return answers
  }

  private static func value(_ text: String, of id: String, _ template: Template?) -> JSON {
    template?.questions.first { $0.id == id }?.value(fromText: text) ?? JSON(text)
  }

  private static func read(_ path: String) throws -> JSON {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal("'\(path)' cannot be read. Name a file with answers.")
    }
    let parsed =
      path.hasSuffix(".json") ? JSON.parse(Array(data), file: path) : YAML.parse(Array(data), file: path)
    guard let value = parsed.value, value.object != nil else {
      Output.findings(parsed.findings)
      throw Refusal("'\(path)' holds no answers. Write a mapping such as: name: Pet Shop")
    }
    return value
  }
}
