import Findings
import Schema

extension FileRule {
  static let secretsCommitted = FileRule(
    "secrets.committed", .error, "no file with secrets is one that git has or would take",
    why: """
      What was pushed once stays in the history and in every clone. Which files git takes is asked of \
      git itself, so that every ignore file counts; outside a repository only the connector's own \
      .gitignore is read.
      """,
    source: "git ls-files --cached --others --exclude-standard; .gitignore of Airbyte's repository",
    passes: """
      -- .gitignore --
      secrets/
      -- secrets/config.json --
      {}
      """,
    fails: """
      -- .gitignore --
      .venv/
      -- secrets/config.json --
      {}
      """
  ) { connector in
    switch connector.surroundings.committed {
    case .noRepository: connector.unignoredSecrets
    case .untold: connector.unignoredSecrets + [connector.untoldSecrets]
    case .known(let taken): connector.secrets(among: taken)
    }
  }
}

extension ConnectorCase {
  fileprivate var untoldSecrets: FileBreach {
    FileBreach(
      at: .file(folder.path), "git did not say which files it has or would take here",
      remedy: "'git ls-files' in the folder says why; until then only the connector's .gitignore is read.",
      severity: .notChecked)
  }

  fileprivate func secrets(among taken: Set<String>) -> [FileBreach] {
    let home = facts.realPath + "/"
    let files = taken.filter { $0.hasPrefix(home) }.map { String($0.dropFirst(home.count)) }
    return files.filter(SecretFile.isOne).sorted().map {
      FileBreach(
        at: .file(folder.place($0)), "git has or would take '\($0)', which holds secrets by its name",
        remedy: "Add it to .gitignore; if it was committed, 'git rm --cached' it and change the secrets.")
    }
  }
}
