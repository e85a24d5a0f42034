/// What makes a connector: its layers in order, the template's own last, with what they add up to.
package struct Template: Equatable, Sendable {
  package var summary: TemplateSummary
  /// In order; a later layer wins over an earlier one.
  package var layers: [Layer]
  /// Every question once, in the order in which it was first asked.
  package var questions: [Question]
  package var computed: [ComputedAnswer]
  package var presets: [FieldPreset]
  /// Every output path once; what a later layer dropped is gone.
  package var files: [TemplateFile]
  package var checklist: [ChecklistItem]

  package var id: String { summary.id }

  /// The layer that packages the connector; nil when the template has no layouts.
  package var layout: String? { layers.first(where: \.isLayout)?.id }

  /// The folder of a repository that the layout puts connectors into; nil where they stand anywhere.
  package var home: String? { layers.first(where: \.isLayout)?.home }

  /// What the layout keeps out of the repository's commits, below the connector's folder.
  package var excluded: [String] { layers.flatMap(\.excluded) }
}

/// What the list of templates shows; read without the layers.
package struct TemplateSummary: Equatable, Sendable {
  package var id: String
  package var title: String
  package var kind: ConnectorKind
  package var language: String
  /// One sentence for the list.
  package var summary: String
  /// When to choose it; a few sentences.
  package var when: String
  /// What it makes; one sentence.
  package var makes: String
  /// The names of the layers it stands on, in order; ``layoutSlot`` where the layout's layer stands.
  package var layers: [String]
  /// The layouts it is offered in, the usual one first; empty when its layers are always the same.
  package var layouts: [String] = []
  /// Why it is not offered in a layout, by the layout's name; a clause without a full stop.
  package var notOffered: [String: String] = [:]
  /// The template that it goes on from, which then stands among its layers.
  package var extends: String?
  /// Where it stands among those of its kind, the recommended start first; 100 where nothing is said.
  package var rank = 100

  /// Stands among the layers for the layer of the layout that was chosen.
  package static let layoutSlot = "$layout"

  /// Whether a layout has a place and no name.
  var lacksLayouts: Bool { layouts.isEmpty && layers.contains(Self.layoutSlot) }
}

/// Which side of a sync a connector is.
package enum ConnectorKind: String, CaseIterable, Sendable {
  case source, destination
}

/// A part that templates share: questions, files and checklist items of its own.
package struct Layer: Equatable, Sendable {
  package var id: String
  package var title: String
  package var summary: String
  /// Whether it is one of the layouts, of which a template has one.
  package var isLayout: Bool
  /// The folder of a repository that holds the connectors; for a layout of repositories.
  package var home: String?
  /// Paths that this checkout's git passes over, below the connector's folder.
  package var excluded: [String]
  package var questions: [Question]
  package var computed: [ComputedAnswer]
  package var presets: [FieldPreset]
  package var files: [TemplateFile]
  package var checklist: [ChecklistItem]
}

/// A named list of spec fields that the wizard offers.
package struct FieldPreset: Equatable, Sendable {
  package var id: String
  package var title: String
  /// Whether one field of each of its roles has to stay in the list.
  package var isNeeded: Bool
  package var fields: [SpecField]
  package var place: DefinitionPlace

  package var roles: [String] { fields.compactMap(\.role) }
}

/// An answer that is worked out from others.
package struct ComputedAnswer: Equatable, Sendable {
  package var id: String
  package var value: Value
  package var place: DefinitionPlace

  package enum Value: Equatable, Sendable {
    case text(ParsedTemplate)
    case expression(ParsedExpression)
  }
}
