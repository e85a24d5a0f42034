package import Canvas
package import Changes
package import Findings
package import Scaffold
package import Workspace

/// What happened: something a person did, or the answer to an effect.
package enum Message: Equatable, Sendable {
  case input(InputEvent)
  /// The connectors of the workspace, and what had to be settled after an interrupted write.
  case found([FoundConnector], settled: [String])
  case summarised([ConnectorSummary], ticket: Int)
  /// The connectors could not be looked for; the sentence says why.
  case notFound(String)
  case connector(ConnectorScreen)
  case templates([TemplateSummary], Seed)
  case template(Template)
  /// The files, why each exists, and how Hangar left those that are there already.
  case rendered(
    FilePlan, reasons: [RelativePath: String], pristine: [RelativePath: ContentHash], ticket: Int)
  case renderFailed([Finding], ticket: Int)
  case compared(ChangeSet, ticket: Int)
  /// The disk changed since the review, so nothing was written; the sentence names the files.
  case outdated(String, ticket: Int)
  case wrote(WriteReceipt, ticket: Int)
  /// The drafts of earlier runs, the latest first.
  case drafts([Draft])
  /// The check of an item of the connector begins.
  case proving(connector: String, item: String)
  /// Nobody agreed yet that the connector's code is started.
  case untrusted(connector: String)
  /// The items were proven as far as they could be; the line tells how many.
  case verified(connector: String, String)
  /// Something could not be read; the findings say why.
  case failed([Finding])
  /// An effect was refused; the sentence says why and what to do.
  case refused(String, ticket: Int?)
  case news(String)
  /// Something of the person's own could not be used, such as a keymap file; the sentence says why.
  case warning(String)
  /// How long the work under way takes already, in milliseconds.
  case waited(Int)
}
