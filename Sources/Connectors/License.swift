/// The licenses that connectors have, each with several names.
enum License {
  /// One name for each: in lower case, and without what SPDX adds for later versions of it.
  static func canonical(_ name: String) -> String {
    let plain = name.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
    switch plain {
    case "elv2", "elastic-license-2.0", "elastic-license-v2": return "elastic-2.0"
    case "mit-license", "the-mit-license": return "mit"
    case "apache-license-2.0", "apache2", "apache-2": return "apache-2.0"
    default:
      let suffix = ["-only", "-or-later"].first(where: plain.hasSuffix)
      return String(plain.dropLast(suffix?.count ?? 0))
    }
  }

  /// The license that a text is, by its canonical name; nil for any other text.
  static func of(_ text: [UInt8]) -> String? {
    // Titles and grants stand at the head; the rest of such a text can be long.
    let head = normalized(text.prefix(2_048))
    return marks.first { mark in mark.phrases.allSatisfy { head[...].range(of: $0) != nil } }?.name
  }

  /// What only the text of one license says, the more special license first.
  private static let marks: [(name: String, phrases: [StaticString])] = [
    ("elastic-2.0", ["elastic license 2.0"]),
    ("agpl-3.0", ["gnu affero general public license", "version 3"]),
    ("lgpl-3.0", ["gnu lesser general public license", "version 3"]),
    ("gpl-3.0", ["gnu general public license", "version 3"]),
    ("gpl-2.0", ["gnu general public license", "version 2"]),
    ("mpl-2.0", ["mozilla public license version 2.0"]),
    ("apache-2.0", ["apache license", "version 2.0"]),
    ("mit", ["permission is hereby granted, free of charge, to any person obtaining a copy"]),
    ("bsd-3-clause", ["redistribution and use in source and binary forms", "neither the name"]),
    ("bsd-2-clause", ["redistribution and use in source and binary forms"]),
  ]

  /// In lower case, with one blank wherever there is room.
  private static func normalized(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      let isRoom = byte.isBlank || byte == 0x0A || byte == 0x0D
      if isRoom, result.last == UInt8(ascii: " ") { continue }
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      result.append(isRoom ? UInt8(ascii: " ") : isUpper ? byte | 0x20 : byte)
    }
    return result
  }
}
