/// Whether a text is a picture that a browser shows.
package enum SVGText {
  /// The first element, behind prolog, comments and document type, is `svg`, and it is closed.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      let isAside = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?")
      guard isAside else {
        let isRoot = rest.starts(with: "svg".utf8) || rest.starts(with: "svg:svg".utf8)
        return isRoot && (bytes[...].range(of: "svg>") != nil || bytes[...].range(of: "/>") != nil)
      }
      let isComment = rest.starts(with: "!--".utf8)
      let end = isComment ? rest.range(of: "-->") : rest.range(of: ">")
      rest = end.map { rest[$0.upperBound...] } ?? []
    }
    return false
  }
}
