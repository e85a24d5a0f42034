package import Changes

/// One entry of a definition's `files`: a file it makes, or one for each element of a list.
package struct TemplateFile: Equatable, Sendable {
  /// The templated output path, as it was written; it identifies the entry across layers.
  package var key: String
  package var path: ParsedTemplate
  /// Where the contents stand: the layer, and the name below its `files` folder.
  package var contents: ContentsReference
  package var condition: ParsedExpression?
  package var loop: Loop?
  package var owner: OwnerClass
  package var mode: FileMode
  /// Copied byte for byte.
  package var isVerbatim: Bool
  /// The language, where the name does not tell it.
  package var syntax: Syntax?
  /// Why the file exists; one line for the preview.
  package var why: String
  /// What later layers do to its named blocks, in layer order.
  package var blocks: [BlockReference]
  package var place: DefinitionPlace
  package var site: FileSite = .connector
  /// How the text is put into a file that may be there already; nil for a file of its own.
  package var insertion: PlannedInsertion.Form?

  /// One file for each element.
  package struct Loop: Equatable, Sendable {
    package var variable: String
    package var list: ParsedExpression
  }
}

/// What a file's path is below.
package enum FileSite: String, CaseIterable, Sendable {
  case connector
  /// The root of the repository, which only a layout with a home has.
  case repository
}

/// A file of a layer by name.
package struct ContentsReference: Hashable, Sendable {
  package var layer: String
  package var name: String
}

/// A change to a named block, with its contents in a file of a layer.
package struct BlockReference: Equatable, Sendable {
  package var block: String
  package var contents: ContentsReference
  package var replaces: Bool
  package var place: DefinitionPlace
}
