// swift-tools-version: 6.3
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module of the program with the modules it may import; ARCHITECTURE.md draws the same arrows.
func module(
  _ name: String, imports: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: house, plugins: plugins)
}

/// The tests of one module, which may also use `TestSupport`; `exclude` names what is no source, as `Goldens`.
func tests(of name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + imports,
    exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "hangar",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "hangar", targets: ["hangar"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What is wrong with a person's data, where, and what to do about it.
    module("Findings"),

    // JSON and YAML with key order and places; JSON Schema. The C modules stand beside their one user.
    .systemLibrary(name: "CYAML", path: "Sources/CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", path: "Sources/CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    module(
      "Schema",
      imports: [
        "Findings", "CYAML", "CPCRE2", .product(name: "OrderedCollections", package: "swift-collections"),
      ]),

    // Messages, catalogs, connector specifications, state: reading, and the rules they must obey.
    module("AirbyteProtocol", imports: ["Schema", "Findings"]),

    // Checking the messages of a connector while it runs, and its records at the speed of the stream.
    module("Conformance", imports: ["AirbyteProtocol", "Schema", "Findings"]),

    // Change sets: compare, review, merge, write, undo.
    .systemLibrary(name: "CSync", path: "Sources/CSync"),
    .target(name: "CSHA256"),
    module("Changes", imports: ["Findings", "CSync", "CSHA256"]),

    // Templates, questions, answers, the engine; rendering to a file plan; the lock.
    module(
      "Scaffold",
      imports: [
        "Changes", "Schema", "Findings",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ], plugins: ["PackFolder"]),

    // Packs Templates/ and themes/ into the program.
    .executableTarget(
      name: "pack-folder", dependencies: ["Changes", "Schema"], path: "Plugins/pack-folder",
      swiftSettings: house),
    .plugin(
      name: "PackFolder", capability: .buildTool(), dependencies: ["pack-folder"],
      path: "Plugins/PackFolder"),

    // What a connector on disk is: identity, layout, language, versions, entry points.
    module("Connectors", imports: ["AirbyteProtocol", "Schema", "Findings"]),

    // The connectors of a folder: finding them, their checklists, the evidence behind them.
    module(
      "Workspace",
      imports: [
        "Connectors", "Scaffold", "Changes", "Schema", "Findings",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),

    // Cells, frames, styles, keys, widgets. Knows nothing of connectors or curses.
    module("Canvas", plugins: ["PackFolder"]),

    // ncurses on one side, frames and events on the other. The C target holds what Swift cannot.
    .target(
      name: "CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"), .define("_XOPEN_SOURCE", to: "700"),
        .define("_DEFAULT_SOURCE"), .define("_DARWIN_C_SOURCE"),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    module("Terminal", imports: ["Canvas", "CTerminal"]),

    // The interactive program as values: model, message, effect, update, view.
    module(
      "Screens", imports: ["Canvas", "Workspace", "Connectors", "Scaffold", "Changes", "Schema", "Findings"]),

    // Runs effects: processes, files, editor; joins Screens to Terminal or to plain prompts.
    module(
      "Runtime",
      imports: [
        "Screens", "Terminal", "Canvas", "Workspace", "Conformance", "Connectors", "AirbyteProtocol",
        "Scaffold", "Changes", "Schema", "Findings",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    // @main, one file for each subcommand.
    .executableTarget(
      name: "hangar",
      dependencies: [
        "Runtime", "Terminal", "Screens", "Workspace", "Conformance", "Connectors", "AirbyteProtocol",
        "Findings", "Schema", "Changes", "Scaffold", "Canvas",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/TestSupport", swiftSettings: house),
    // The module table of ARCHITECTURE.md held against the sources.
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    tests(of: "Findings", exclude: ["Goldens"]),
    tests(
      of: "Schema",
      imports: ["Findings", .product(name: "OrderedCollections", package: "swift-collections")]),
    tests(of: "Changes", imports: ["WriterProbe"]),
    // Killed in the middle of a write by the tests.
    .executableTarget(
      name: "WriterProbe", dependencies: ["Changes"], path: "Tests/WriterProbe", swiftSettings: house),
    tests(
      of: "Scaffold",
      imports: [
        "Changes", "Schema", "Findings",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    tests(of: "Connectors", imports: ["AirbyteProtocol", "Schema", "Findings"]),
    tests(of: "Workspace", imports: ["Connectors", "Scaffold", "Changes", "Findings"]),
    tests(of: "AirbyteProtocol", imports: ["Schema", "Findings"]),
    tests(of: "Conformance", imports: ["AirbyteProtocol", "Schema", "Findings"]),
    tests(of: "Canvas", exclude: ["Goldens"]),
    tests(
      of: "Terminal",
      imports: ["Canvas", "TerminalProbe", .product(name: "Subprocess", package: "swift-subprocess")]),
    // Run inside tmux by the tests, to see what each way out leaves behind.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Canvas", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: house),
    // The interactive program, its effects performed on a folder of the test.
    tests(
      of: "Screens",
      imports: ["Runtime", "Canvas", "Workspace", "Connectors", "Scaffold", "Changes", "Schema", "Findings"],
      exclude: ["Goldens", "Templates"]),
    tests(
      of: "Runtime",
      imports: [
        "Screens", "Canvas", "Workspace", "Conformance", "Connectors", "AirbyteProtocol", "Scaffold",
        "Changes",
        "Schema", "Findings",
      ]),
    // The built program, run as a shell would, its plain prompts, and its screens in a terminal.
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "hangar", "Runtime", "Screens", "Workspace", "Scaffold", "Changes", "Schema", "Findings",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], swiftSettings: house),
    // The templates themselves: what they make, and that it runs.
    .testTarget(
      name: "TemplateTests",
      dependencies: [
        "Scaffold", "Changes", "Schema", "Findings", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      exclude: ["Answers", "Databases", "Goldens", "Gradle", "Maven", "Singer", "Substreams"],
      swiftSettings: house),
  ]
)
