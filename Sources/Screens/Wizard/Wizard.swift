package import Canvas
package import Changes
package import Findings
package import Scaffold
package import Schema

/// Making a connector, from the choice of a template to the files on disk.
///
/// What a person typed is `given`; everything else is worked out from it after each key.
package struct Wizard: Equatable, Sendable {
  package var step = Step.type
  package var templates: [TemplateSummary]
  package var templateList: ListView
  package internal(set) var template: Template?
  /// The answers somebody gave, by question id; defaults are not among them.
  package internal(set) var given = History<JSON>([:])
  /// Fields that made room when another way to sign in was chosen, as the person left them.
  var aside: [SpecField] = []
  /// Identifiers and dates that stay the same from preview to disk.
  package var seed: Seed
  /// Every answer with its default, and what is wrong with them.
  package internal(set) var resolution: Resolution?
  /// The answers that count, by question id: as they were typed, else the defaults.
  package internal(set) var values: JSON = [:]
  package internal(set) var details = Form([], values: [:])
  package var fields = ListView()
  package var streams = ListView()
  /// The entry being edited, in front of the list of the step.
  package var editor: RecordEditor?
  /// What the entries of the step stand for, beside them; it follows the selected entry until it is read itself.
  var side = ScrollText()
  package private(set) var readsSide = false
  /// Whether problems with untouched answers show: after somebody tried to go on.
  package var showsAllProblems = false
  package var preview = Preview()
  /// The files of a connector that is there already, as Hangar left them.
  var pristine: [RelativePath: ContentHash] = [:]
  /// Why the files could not be made.
  package var planProblems: [Finding] = []
  package var review: Review? {
    didSet { if let review { leftOut = review.changes.leftOut.map(\.path.text) } }
  }
  /// The paths of the files that the person left out, which a draft keeps until they are compared again.
  var leftOut: [String] = []
  /// Whether the files are made anew for somebody who had reached the review before.
  var resumesReview = false
  package var written: WriteReceipt?
  /// The ticket of the latest plan or comparison; an older answer is dropped.
  package var awaited: Int?

  /// Whether the awaited answer is that of a write, which nothing stops half-way.
  package var isWriting = false
  /// The workspace's folder as it is shown.
  package let folder: String
  /// How connectors are packaged here; nil where nobody looked.
  package internal(set) var site: WizardSite?
  /// The layout that the person chose in the place of the one that was found.
  package internal(set) var chosenLayout: String?

  package init(templates: [TemplateSummary], seed: Seed, folder: String, site: WizardSite? = nil) {
    self.site = site
    self.templates = templates
    templateList = ListView(count: templates.count)
    self.seed = seed
    self.folder = folder
  }

  package enum Step: Int, CaseIterable, Comparable, Sendable {
    case type, details, fields, streams, preview, review, done

    package var title: String {
      switch self {
      case .type: "Type"
      case .details: "Details"
      case .fields: "Spec fields"
      case .streams: "Streams"
      case .preview: "Preview"
      case .review: "Review"
      case .done: "Done"
      }
    }

    package static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
  }

  /// The steps of the chosen template: a destination has no streams.
  package var steps: [Step] {
    guard let template else { return Step.allCases }
    let types = Set(template.questions.map(\.type))
    return Step.allCases.filter { step in
      switch step {
      case .fields: types.contains(.specFields)
      case .streams: types.contains(.streams)
      default: true
      }
    }
  }

  /// Gives the focus to what the entries stand for, or to the entries.
  package mutating func readSide(_ reads: Bool) {
    if reads, !readsSide { side = followedSide }
    readsSide = reads
  }

  /// The layer that packages the connector, when there is one.
  package var layout: String? { template?.layout }

  package var isTyping: Bool {
    if let editor { return editor.isTyping }
    return step == .details && details.focused?.takesText == true
  }

  /// The areas whose commands apply, innermost first.
  package var areas: [Area] {
    if editor != nil { return [.recordForm] }
    return switch step {
    case .type: [.templates]
    case .details: [.details]
    case .fields: [.fields]
    case .streams: [.streams]
    case .preview: [.preview]
    case .review: [.review]
    case .done: [.done]
    }
  }
}
