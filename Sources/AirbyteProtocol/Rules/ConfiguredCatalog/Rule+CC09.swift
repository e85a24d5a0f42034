import Findings
import Schema

extension Rule {
  static let cc09 = Rule(
    "CC-09", .info, "include_files is asked for only of a stream of files",
    why: "Elsewhere it does nothing.",
    source: "protocol schema, ConfiguredAirbyteStream.include_files",
    passes: #"{"streams": [{"stream": {"name": "a", "is_file_based": true}, "include_files": true}]}"#,
    fails: #"{"streams": [{"stream": {"name": "a"}, "include_files": true}]}"#,
    check: .configuredCatalog { catalog in
      catalog.streams.filter { $0.node["include_files"]?.value.bool == true && !$0.stream.isFileBased }.map {
        ($0.node["include_files"] ?? $0.node).breach(
          "include_files is passed over: \($0.identity) is no stream of files", remedy: "Take it out.")
      }
    })
}
