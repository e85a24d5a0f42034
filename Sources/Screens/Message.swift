package import Canvas
package import Changes
package import Findings
package import Scaffold

/// What happened: something a person did, or the answer to an effect.
package enum Message: Equatable, Sendable {
  case input(InputEvent)
  case templates([TemplateSummary], RenderSeed)
  case template(Template)
  /// The template could not be read.
  case templateFailed([Finding])
  case rendered(FilePlan, ticket: Int)
  case renderFailed([Finding], ticket: Int)
  case compared(ChangeSet, ticket: Int)
  case wrote(WriteReport, ticket: Int)
  /// An effect was refused; the sentence says why and what to do.
  case refused(String, ticket: Int?)
  /// The disk changed since the review: here is the new comparison.
  case outdated(ChangeSet, ticket: Int)
  case draft(Draft)
  case news(String)
}
