/// Turns the bytes of a terminal into events.
///
/// Pure: any split of the bytes gives the same events. Only the meaning of a lone Esc depends on time, and
/// the caller decides it by calling `flush` when `isWaiting` has lasted long enough. What it understands
/// stands in `KeySequences`; an unknown sequence is dropped whole. Memory is bounded.
package struct InputDecoder: Equatable, Sendable {
  /// Bytes that do not yet decide what they are.
  private var pending: [UInt8] = []
  private var paste: PasteCollector?

  package init() {}

  /// Whether an Esc came that may be a key of its own or the start of a sequence.
  package var isWaiting: Bool { pending.first == Byte.escape }

  /// Reads bytes as they came and returns what they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes {
      if paste != nil {
        collect(byte, into: &events)
      } else {
        pending.append(byte)
        advance(into: &events)
      }
    }
    return events
  }

  /// Takes a waiting Esc for the key, since nothing followed it in time.
  package mutating func flush() -> [InputEvent] {
    guard isWaiting else { return [] }
    let bytes = pending
    pending = []
    switch bytes.count {
    case 1: return [.key(Chord(.escape))]
    case 2 where bytes[1] == Byte.escape: return [.key(Chord(.escape)), .key(Chord(.escape))]
    case 2 where bytes[1] < 0x80:
      return [.key(Chord(Character(Unicode.Scalar(bytes[1])), .alt))]
    default: return []
    }
  }

  private mutating func advance(into events: inout [InputEvent]) {
    while !pending.isEmpty {
      switch Token.read(pending[...]) {
      case .incomplete: return
      case .token(let token, let length):
        pending.removeFirst(length)
        switch token {
        case .event(let event): events.append(event)
        case .pasteStart: paste = PasteCollector()
        case .nothing: break
        }
      }
    }
  }

  private mutating func collect(_ byte: UInt8, into events: inout [InputEvent]) {
    switch paste?.add(byte) {
    case .part(let text): events.append(.paste(text))
    case .end(let text):
      if !text.isEmpty { events.append(.paste(text)) }
      paste = nil
    case .more, nil: break
    }
  }
}

/// The bytes that have a name.
enum Byte {
  static let escape: UInt8 = 0x1B
  static let carriageReturn: UInt8 = 0x0D
  static let lineFeed: UInt8 = 0x0A
}
