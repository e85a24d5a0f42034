import Schema

/// What Airbyte's template for the docs pages of sources fixes: headings, their order, and a few sentences.
struct DocsTemplate {
  /// As `metadata.yaml` has it.
  let name: String

  /// A heading of the template, or the place where a connector's own may stand.
  enum Slot: Equatable {
    case fixed(String, isRequired: Bool)
    case own
  }

  var slots: [Slot] {
    [
      .fixed(name, isRequired: true), .fixed("Prerequisites", isRequired: true),
      .fixed("Setup guide", isRequired: true), .fixed("Set up \(name)", isRequired: true),
      .fixed(Self.cloud, isRequired: false), .fixed(Self.openSource, isRequired: false), .own,
      .fixed("Set up the \(name) connector in Airbyte", isRequired: false),
      .fixed(Self.cloud, isRequired: false), .fixed(Self.openSource, isRequired: false), .own,
      .fixed("Supported sync modes", isRequired: true), .fixed("Supported Streams", isRequired: true), .own,
      .fixed("Performance considerations", isRequired: false), .fixed("Data type map", isRequired: false),
      .fixed("Limitations & Troubleshooting", isRequired: false), .own,
      .fixed("Tutorials", isRequired: false), .fixed("Changelog", isRequired: true),
    ]
  }

  static let cloud = "For Airbyte Cloud:"
  static let openSource = "For Airbyte Open Source:"

  /// A section that begins with lines of the template.
  struct Section {
    let title: String
    let isRequired: Bool
    /// Those behind the heading, blank ones too.
    let lines: [String]
  }

  var sections: [Section] {
    [
      Section(
        title: Self.cloud, isRequired: true,
        lines: [
          "", "1. [Log into your Airbyte Cloud](https://cloud.airbyte.com/workspaces) account.",
          "2. Click Sources and then click + New source.",
          "3. On the Set up the source page, select \(name) from the Source type dropdown.",
          "4. Enter a name for the \(name) connector.",
        ]),
      Section(
        title: Self.openSource, isRequired: true,
        lines: ["", "1. Navigate to the Airbyte Open Source dashboard."]),
      Section(
        title: "Supported sync modes", isRequired: true,
        lines: [
          "",
          "The \(name) source connector supports the following [sync modes](https://docs.airbyte.com/cloud/core-concepts/#connection-sync-modes):",
          "",
        ]),
      Section(
        title: "Tutorials", isRequired: false,
        lines: [
          "",
          "Now that you have set up the \(name) source connector, check out the following \(name) tutorials:",
          "",
        ]),
    ]
  }

  /// What stands below the title; `LINK` is an address of any kind.
  var introduction: [String] {
    [
      "", "<HideInUI>", "",
      "This page contains the setup guide and reference information for the [\(name)](LINK) source connector.",
      "", "</HideInUI>", "",
    ]
  }
}

extension ConnectorCase {
  /// The template and the page that Airbyte holds against it: that of a Python source of the highest level.
  var templatedDocs: (template: DocsTemplate, page: DocsPage)? {
    guard isTemplatedSource, let name = metadata?.name?.text, let page = docsPage else { return nil }
    return (DocsTemplate(name: name), page)
  }

  /// Whether Airbyte's checks look into the docs page of the connector.
  var isTemplatedSource: Bool {
    layout == .airbyte && connector.kind == .source && (language == .python || language == .lowCode)
      && (metadata?.data["ab_internal"]?["sl"]?.int ?? 0) >= 300
  }
}
