import AirbyteProtocol
import Schema

/// What the last scan captured of a line around a record's data.
///
/// A bare pointer, since an inspector that is lent to a method is copied, which was measured to take longer than
/// what the method does.
struct RecordEnvelope: BitwiseCopyable {
  private let captures: UnsafeMutablePointer<RecordScanner.Captured>
  private let line: Bytes

  /// `line` is where the scan began.
  init(_ captures: UnsafeMutablePointer<RecordScanner.Captured>, line: Bytes) {
    self.captures = captures
    self.line = line
  }

  private func captured(_ capture: Capture) -> UnsafeMutablePointer<RecordScanner.Captured> {
    captures + Int(capture.rawValue)
  }

  /// The type of the message as it is written; nil where it is none of the protocol's by its length.
  var type: String? {
    let type = captured(.type).pointee
    return type.kind == .string && type.end - type.start <= 64 ? string(.type) : nil
  }

  /// The most bytes of a stream's name that is told apart from others.
  static let longestName = 1024

  /// Whether the names of stream and namespace can be kept.
  var hasShortNames: Bool {
    let (stream, namespace) = (captured(.stream).pointee, captured(.namespace).pointee)
    return stream.end - stream.start <= Self.longestName
      && (!hasNamespace || namespace.end - namespace.start <= Self.longestName)
  }

  var isRecord: Bool {
    let type = captured(.type)
    let isNamed =
      type.pointee.kind == .string && type.pointee.end - type.pointee.start == 8
      && load8(line + type.pointee.start) == 0x2244_524F_4345_5222
    return isNamed && captured(.stream).pointee.kind == .string && captured(.data).pointee.kind == .object
  }

  var hasMeta: Bool { !captured(.meta).pointee.kind.isSubset(of: .null) }

  var hasNamespace: Bool { captured(.namespace).pointee.kind == .string }

  var namespace: String? { hasNamespace ? string(.namespace) : nil }

  var identity: StreamIdentity { StreamIdentity(namespace: namespace, name: string(.stream) ?? "") }

  var data: Bytes { line + captured(.data).pointee.start }

  /// Where the data stands, from the start of the line.
  var dataRange: Range<Int> { captured(.data).pointee.start..<captured(.data).pointee.end }

  /// Milliseconds; nil where it is no integer of at most sixteen digits.
  var emittedAt: Int? {
    let emitted = captured(.emittedAt)
    guard emitted.pointee.kind == .integer else { return nil }
    let (digits, count) = (line + emitted.pointee.start, emitted.pointee.end - emitted.pointee.start)
    return count <= 16 ? number(ofDigits: digits, count) : nil
  }

  /// Where the digits of the time stand, from the start of the line.
  var timeDigits: Range<Int>? {
    let emitted = captured(.emittedAt)
    return emittedAt == nil ? nil : emitted.pointee.start..<emitted.pointee.end
  }

  private func string(_ capture: Capture) -> String? {
    let captured = captured(capture).pointee
    return RecordScanner.unescaped(
      UnsafeBufferPointer(start: line + captured.start, count: captured.end - captured.start))
  }
}
