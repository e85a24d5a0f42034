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

  init(_ command: NewOptions, in world: World) throws {
    self.world = world
    let file = try command.answersFile.map(NewRequest.read)
    let about = try command.fromAbout.map(NewRequest.description)
    let (template, findings) = NewRequest.template(
      command.template ?? file?["template"]?.string ?? about.map { _ in "source-singer" }, in: world)
    if let wrong = findings.first(where: { $0.severity == .error }) {
      let place = wrong.place.file == nil ? "" : "\(wrong.place.text): "
      throw Refusal("\(place)\(wrong.message).\(wrong.remedy.map { " \($0)" } ?? "")")
    }
    self.template = template
    self.findings = findings + (about?.findings ?? [])
    var answers = try NewRequest.answers(command, file: file, template, world.environment)
    if let about, let path = command.fromAbout { try answers.fill(from: about, path, for: template) }
    self.answers = answers
  }

  private static func template(
    _ id: String?, in world: World
  ) -> (Template?, [Finding]) {
    guard let id else { return (nil, []) }
    return world.template(id)
  }

  /// Everything that is missing or wrong, at once.
  var problems: [Finding] {
    problems(of: template?.resolve(answers, seed: .fresh()))
  }

  /// The same where the answers were resolved already; nil stands for a template that nobody chose.
  func problems(of resolution: Resolution?) -> [Finding] {
    findings + (resolution?.findings ?? [noTemplate])
  }

  private var noTemplate: Finding {
    let name = answers["name"] == nil ? ", then the connector's name" : ""
    return Finding(
      "answers.missing", .error, at: .field("template"), "no template was named",
      remedy: "Name one of: \(world.catalog.ids.joined(separator: ", "))\(name).")
  }

  /// Wrong usage while answers are missing and nothing else is wrong.
  func exitCode(for problems: [Finding]) -> ExitCode {
    let errors = problems.filter { $0.severity == .error }
    return errors.allSatisfy { $0.rule == "answers.missing" } ? .wrongUsage : .findings
  }

  /// What the wizard starts with.
  var draft: Draft {
    let given = answers.ids.compactMap { id in answers[id].map { (id, $0.value) } }
    return Draft(template: template?.id ?? "", answers: JSON(members: given), step: "")
  }

  /// Makes the files; the lock of the connector that is there already keeps ids and dates.
  ///
  /// - Returns: Nil where no template was named.
  func generation() throws -> Generation? {
    guard let template else { return nil }
    return try refusing {
      try world.catalog.generate(template, answers, in: world.place, hangar: Version.text)
    }
  }

  /// Whether a text has a key before its first `=`.
  static func isSetting(_ text: String) -> Bool {
    text.firstIndex(of: "=") ?? text.startIndex > text.startIndex
  }

  /// Flag before environment before file.
  private static func answers(
    _ command: NewOptions, file: JSON?, _ template: Template?, _ environment: [String: String]
  ) throws -> Answers {
    var answers = Answers()
    if let name = command.name { answers["name"] = Answer(JSON(name), .flag) }
    for setting in command.settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      if parts[0] == "name", let name = command.name, name != parts[1] {
        throw Refusal("The connector has two names: '\(name)', and '\(parts[1])' with --set. Give it one.")
      }
      answers[parts[0]] = Answer(value(parts[1], of: parts[0], template), .flag)
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
