import OrderedCollections
import Schema

/// Where a value goes in a YAML file: on its line, or as a block.
enum YAMLPlacement {
  /// A list, record or text of many lines as a block where only a key or blank stands before it, else in flow style.
  static func append(_ data: JSON.Kind, at spot: Spot, to output: inout [UInt8]) throws(EncodingFault) {
    guard spot.endsLine, let place = blockPlace(spot.prefix) else {
      return output.append(YAML.inline(JSON(data)))
    }
    switch place {
    case .behindKey(let indentation) where isCollection(data):
      while output.last?.isBlank == true { output.removeLast() }
      output.appendLine(indented: indentation + 2)
      output.append(YAML.text(JSON(data), indentation: indentation + 2))
    case .behindKey(let indentation): output.append(YAML.text(JSON(data), indentation: indentation + 2))
    case .here(let indentation): output.append(YAML.text(JSON(data), indentation: indentation))
    }
  }

  private static func isCollection(_ data: JSON.Kind) -> Bool {
    let value = JSON(data)
    return value.array?.isEmpty == false || value.object?.isEmpty == false
  }

  private enum BlockPlace {
    /// The key's line is indented by so many columns, dashes among them.
    case behindKey(Int)
    case here(Int)
  }

  private static func blockPlace(_ prefix: ArraySlice<UInt8>) -> BlockPlace? {
    var rest = prefix
    while rest.first == 0x20 || rest.starts(with: [UInt8(ascii: "-"), 0x20]) { rest = rest.dropFirst() }
    let indentation = prefix.count - rest.count
    guard !rest.isEmpty else { return .here(indentation) }
    while rest.last == 0x20 { rest = rest.dropLast() }
    let isKey = rest.last == UInt8(ascii: ":") && !rest.contains { "#{[".utf8.contains($0) }
    return isKey ? .behindKey(indentation) : nil
  }
}
