import ArgumentParser

struct New: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "new",
    abstract: "Make a connector.",
    discussion: """
      On a terminal the wizard opens with what was given filled in. With --yes, --dry-run or --diff nothing is \
      asked, and the template and a name are enough. Without a terminal nothing can be asked, so everything that is missing \
      or wrong is listed at once.

      Answers come from --set, then from variables such as HANGAR_DESCRIPTION, then from the answers file, then \
      from --from-about, then from the template's defaults; the same rules hold for all of them. \
      docs/answers.md shows how fields and streams are written; .hangar/lock.json of a connector holds its answers.
      """)

  @OptionGroup var options: PlaceOptions

  @Argument(help: ArgumentHelp("The template's id; hangar templates lists them.", valueName: "template"))
  var template: String?

  @Argument(help: ArgumentHelp("The connector's display name, such as 'Pet Shop'.", valueName: "name"))
  var name: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("Answers as YAML or JSON.", valueName: "file"))
  var answersFile: String?

  @Option(
    name: .customLong("set"), help: ArgumentHelp("One answer; may be repeated.", valueName: "key=value"))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Answers for source-singer from what a tap prints with --about --format=json; - reads standard input.",
      valueName: "file"))
  var fromAbout: String?

  @Option(help: ArgumentHelp("The folder that the connector's folder is made in.", valueName: "dir"))
  var into = "."

  @Option(help: ArgumentHelp("How the connector is packaged.", valueName: "layout"))
  var layout: String?

  @Flag(help: "Write at once.")
  var yes = false

  @Flag(help: "Say what would be written.")
  var dryRun = false

  @Flag(help: "Print what would be written as a patch that git apply takes.")
  var diff = false

  @Flag(help: "Ask the questions as plain lines.")
  var plain = false

  @Option(help: "text, or json for the plan.")
  var format = Format.text

  func validate() throws { try NewOptions(self).validate() }

  func run() throws { try NewOptions(self).run() }
}
