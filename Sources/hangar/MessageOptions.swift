import AirbyteProtocol
import ArgumentParser

/// What the commands that judge messages have in common: the files a run is given, and the protocol.
struct MessageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration, of which no secret may be printed.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The catalog that records are held against.", valueName: "file"))
  var catalog: String?

  @OptionGroup var rules: ProtocolOption

  var era: ProtocolEra? { rules.era }
}

/// What every command that judges by the protocol can be told.
struct ProtocolOption: ParsableArguments {
  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp(
      "The protocol that counts; 0.0.1 is that of December 2020. Without it 0.18.0, for a connector on a base image of that time 0.0.1.",
      valueName: "version"))
  private var version: ProtocolVersion?

  /// Nil where it was not given.
  var era: ProtocolEra? { version?.era }
}

/// The states of the protocol that are known, as its documentation counts them.
enum ProtocolVersion: String, ExpressibleByArgument, CaseIterable {
  case today = "0.18.0"
  case december2020 = "0.0.1"

  var era: ProtocolEra { self == .today ? .current : .december2020 }
}
