import ArgumentParser
import Runtime

struct TrustTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Agree to the templates that a workspace brings.",
    discussion: """
      They lie in .hangar/templates of the workspace and came with it. The agreement is kept outside the workspace \
      and holds as long as nothing in the folder changes.
      """)

  @Argument(help: ArgumentHelp("The workspace's folder.", valueName: "dir"))
  var folder = "."

  @Flag(help: "Agree without being asked.")
  var yes = false

  func run() throws {
    let own = try refusing {
      try OwnTemplates(
        folders: [], workspace: try Places.real(folder), environment: Surroundings.environment)
    }
    guard let untrusted = own.untrusted else {
      return Output.error("There is nothing to agree to in '\(folder)'.")
    }
    guard yes else {
      return try refusing {
        try TrustTemplates.ask(untrusted, mayAsk: Surroundings.dialogue(plain: false) != .nobody)
      }
    }
    Output.lines(untrusted.lines)
    try refusing { try TrustTemplates.keep(untrusted) }
  }

  /// Asks a person; whoever cannot be asked is told what to do.
  static func ask(_ untrusted: UntrustedTemplates, mayAsk: Bool) throws {
    guard mayAsk else {
      throw Refusal("\(untrusted.sentence) Without a terminal add --yes there.")
    }
    Output.lines(untrusted.lines)
    guard PlainConsole.standard.agrees("Use them?") else {
      throw Refusal("The templates were not agreed to, so nothing was done with them.")
    }
    try keep(untrusted)
  }

  private static func keep(_ untrusted: UntrustedTemplates) throws {
    try TemplateTrust(Surroundings.environment).add(untrusted.hash)
  }
}
