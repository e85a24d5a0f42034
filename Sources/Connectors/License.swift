/// The licenses that Airbyte's connectors have, each with several names.
enum License {
  static func canonical(_ name: String) -> String {
    switch name.lowercased() {
    case "elv2", "elastic-2.0", "elastic license 2.0": "elastic-2.0"
    case let other: other
    }
  }
}
