import Canvas
import Changes
import Connectors
import Findings
package import Scaffold
package import Screens
import Workspace

/// What the program works on: the workspace's folder, the templates, the person's own files.
package struct World: Sendable {
  /// The workspace's folder, absolute.
  package let folder: String
  package let environment: [String: String]
  package let catalog: TemplateCatalog
  let verification = Verification()
  /// The layout that was asked for; else the folder tells.
  package let layout: String?
  /// What a person should know before they begin.
  package let news: String?

  package init(
    folder: String, environment: [String: String], catalog: TemplateCatalog, layout: String? = nil,
    news: String? = nil
  ) {
    self.folder = folder
    self.layout = layout
    self.news = news
    self.environment = environment
    self.catalog = catalog
  }

  /// The folder as a person would write it.
  var shownFolder: String { shown(folder) }

  func shown(_ path: String) -> String {
    guard let home = environment["HOME"], !home.isEmpty, path == home || path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }

  /// Where the wizard's drafts for this workspace are kept.
  var drafts: DraftFolder {
    let name = ContentHash(of: Array(folder.utf8)).hex.prefix(16)
    return DraftFolder(path: "\(StateFolder.path(environment))/drafts/\(name)")
  }

  /// Does what an effect asks for on another thread and leaves the answer in the mailbox.
  func start(_ effect: Effect, answering mailbox: Mailbox) {
    switch effect {
    case .verify(let connector, let isAgreed):
      verification.begin { await verify(connector, isAgreed: isAgreed, answering: mailbox) }
    case .stopVerifying: verification.stop()
    case .summarise(let found, let ticket):
      Task.detached {
        let surroundings = await ValidationSurroundings.here(validating: found.map(\.path))
        mailbox.put(summarise(found, surroundings, ticket))
      }
    default: Task.detached { if let answer = answer(to: effect) { mailbox.put(answer) } }
    }
  }

  /// Does what an effect asks for; nil for what only the loop can do.
  package func answer(to effect: Effect) -> Message? {
    switch effect {
    case .scan: scan()
    case .open(let path): open(path)
    case .listTemplates: .templates(catalog.summaries().summaries, .fresh())
    case .loadTemplate(let id, let layout): load(id, layout)
    case .summarise(let found, let ticket): summarise(found, ValidationSurroundings(), ticket)
    case .render(let template, let answers, let seed, let ticket):
      render(template, Answers(record: answers, source: .typed), seed, ticket)
    case .compare(let plan, let root, let ticket): compare(plan, root, ticket)
    case .write(let changes, let ticket): write(changes, ticket)
    case .tick(let connector, let item, let isDone): tick(item, isDone, in: connector)
    case .verify, .stopVerifying, .keepDraft, .dropDraft, .edit, .copy, .showTheme, .keepPreferences, .quit:
      nil
    }
  }
}

extension World {
  private func scan() -> Message {
    do {
      let found = try ConnectorIndex.scan(folder).connectors
      // Before anything is read: a write that was interrupted is finished or taken back.
      let settled = ChangeSet.recover(all: found.map(\.path))
      return .found(found, settled: settled)
    } catch {
      return .notFound(error.description)
    }
  }

  private func summarise(
    _ found: [FoundConnector], _ surroundings: ValidationSurroundings, _ ticket: Int
  ) -> Message {
    .summarised(found.map { ConnectorSummary($0, surroundings) }, ticket: ticket)
  }

  private func open(_ path: String) -> Message {
    do {
      let connector = try Connector.read(at: path)
      let title = connector.name
      return .connector(ConnectorScreen(path: path, title: title, status: ChecklistStatus.read(connector)))
    } catch {
      return .refused(error.description, ticket: nil)
    }
  }

  private func load(_ id: String, _ layout: String?) -> Message {
    let (template, findings) = template(id, layout: layout)
    return template.map(Message.template) ?? .failed(findings)
  }

  private func render(_ template: Template, _ answers: Answers, _ seed: Seed, _ ticket: Int) -> Message {
    do {
      let made = try catalog.generate(template, answers, seed: seed, in: place, hangar: Version.text)
      guard made.errors.isEmpty else { return .renderFailed(made.errors, ticket: ticket) }
      let reasons = made.connector.provenance.mapValues(\.why)
      return .rendered(made.plan, reasons: reasons, pristine: made.pristine, ticket: ticket)
    } catch {
      return .renderFailed([Finding("generation.refused", .error, at: Place(), "\(error)")], ticket: ticket)
    }
  }

  private func compare(_ plan: FilePlan, _ root: PlanRoot, _ ticket: Int) -> Message {
    let path =
      switch root {
      case .connector(let name): "\(folder)/\(name)"
      case .repository: place.repository
      }
    do {
      return .compared(try ChangeSet.comparing(plan, below: path), ticket: ticket)
    } catch {
      return .refused(error.description, ticket: ticket)
    }
  }

  private func write(_ changes: ChangeSet, _ ticket: Int) -> Message {
    let name = changes.root.split(separator: "/").last.map(String.init) ?? changes.root
    do throws(WriteRefusal) {
      return .wrote(try changes.writeConnector("new \(name)", environment), ticket: ticket)
    } catch {
      if case .changedSince = error { return .outdated(error.description, ticket: ticket) }
      return .refused(error.description, ticket: ticket)
    }
  }

  private func tick(_ item: String, _ isDone: Bool, in path: String) -> Message {
    do {
      let folder = try Connector.read(at: path).folder
      try Checklist.changes(setting: isDone, on: [item], in: folder).write(
        isDone ? "tick \(item)" : "untick \(item)")
      return open(path)
    } catch {
      return .refused("\(error)", ticket: nil)
    }
  }
}
