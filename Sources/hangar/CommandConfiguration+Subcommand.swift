import ArgumentParser

extension CommandConfiguration {
  /// One of the program's own subcommands, which knows whose it is.
  ///
  /// ``Hangar`` reads the words behind it by it alone. A command that belongs to nobody would first be parsed twice
  /// for a request to print a completion script, which is a tenth of all the time that `hangar new` takes; such a
  /// request reaches the whole program all the same.
  static func subcommand(
    _ name: String, abstract: String, discussion: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: "hangar", abstract: abstract, discussion: discussion,
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
