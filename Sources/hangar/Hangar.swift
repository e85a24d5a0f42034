import ArgumentParser

@main
struct Hangar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hangar",
    abstract: "A full-screen terminal workspace for people who build Airbyte connectors.",
    version: "0.1.0")
}
