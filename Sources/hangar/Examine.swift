import ArgumentParser
import Findings
import Runtime
import Schema

struct Examine: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "doctor",
    abstract: "Look at the terminal, the tools and the paths: what works here and how to mend the rest.")

  @OptionGroup var options: PlaceOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    let entries = await Doctor.here(try refusing { try options.places.catalog() }).examine()
    if format == .json {
      let seen = entries.map { JSON(members: [("subject", JSON($0.subject)), ("saw", JSON($0.saw))]) }
      Output.json(["seen": JSON(seen), "findings": entries.findings.jsonRecords])
    } else {
      Output.lines(entries.lines)
    }
    if entries.findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }
}
