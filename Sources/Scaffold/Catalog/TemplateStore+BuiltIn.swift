import Changes
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TemplateStore {
  /// The program's own templates, packed into it by the build.
  package static let builtIn = TemplateStore(
    name: "Templates", mayReplace: true, contains: { PackedFiles.file($0) != nil },
    read: { path in PackedFiles.file(path)?.bytes },
    parse: { path in PackedFiles.file(path)?.parsed(at: "Templates/\(path)") },
    hash: { path in (PackedFiles.file(path)?.hash).map(ContentHash.init(words:)) }, paths: PackedFiles.paths)
}

extension PackedFiles {
  /// The file with this path.
  fileprivate static func file(_ path: String) -> File? {
    all[firstIndex(from: path)...].first.flatMap { $0.path.description == path ? $0 : nil }
  }

  /// The paths that begin with a text.
  @Sendable fileprivate static func paths(_ prefix: String) -> [String] {
    all[firstIndex(from: prefix)...].lazy.map(\.path.description)
      .prefix { $0.utf8.starts(with: prefix.utf8) }.map { $0 }
  }

  /// The place of a path, or where it would be: the list is sorted by the bytes of the paths.
  private static func firstIndex(from path: String) -> Int {
    var path = path
    return path.withUTF8 { wanted in
      var range = 0..<all.count
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        if order(all[middle].path, wanted) < 0 {
          range = middle + 1..<range.upperBound
        } else {
          range = range.lowerBound..<middle
        }
      }
      return range.lowerBound
    }
  }

  /// Below, at or above zero as the packed path's bytes stand before, with or behind the wanted ones.
  private static func order(_ path: StaticString, _ wanted: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = wanted.baseAddress else { return path.utf8CodeUnitCount }
    let difference = memcmp(path.utf8Start, start, min(path.utf8CodeUnitCount, wanted.count))
    return difference == 0 ? path.utf8CodeUnitCount - wanted.count : Int(difference)
  }
}

extension PackedFiles.File {
  /// What the file says as YAML: the build has read definitions.
  fileprivate func parsed(at place: String) -> Parsed {
    guard value.utf8CodeUnitCount > 0 else { return YAML.parse(bytes, file: place) }
    return Parsed(value: value.withUTF8Buffer(JSON.init(packed:)), findings: [])
  }

  fileprivate var bytes: [UInt8] {
    let packed = contents.withUTF8Buffer { Array($0) }
    return isBase64 ? Self.decoded(packed) : packed
  }

  /// The bytes that base64 stands for; the build has written it, so it is whole.
  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    for (index, byte) in text.enumerated() where byte != UInt8(ascii: "=") {
      bits = bits << 6 | value(of: byte)
      if index % 4 > 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (index % 4)))) }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt32 {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
