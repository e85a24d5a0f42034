import CPCRE2

/// A regular expression of JSON Schema's (ECMA-262), compiled once and matched with a limit.
///
/// It is safe on untrusted patterns and texts: a match that would take long is given up. `\d`, `\w` and `\s`
/// know ASCII only, and `$` stands for the very end, as in ECMA-262.
package struct Pattern: Sendable {
  package let source: String
  private let code: CompiledPattern

  package enum Outcome: Sendable {
    case matches
    case differs
    /// The match took more than a million steps.
    case tooCostly
  }

  /// - Throws: What the expression has wrong.
  package init(_ source: String) throws(PatternFault) {
    self.source = source
    code = try CompiledPattern(source)
  }

  /// Looks for the expression anywhere in a text.
  package func search(_ text: String) -> Outcome { code.search(text) }
}

extension Pattern: Equatable {
  package static func == (left: Pattern, right: Pattern) -> Bool { left.source == right.source }
}

/// What a regular expression has wrong.
package struct PatternFault: Error, Equatable {
  /// A sentence without its full stop.
  package var message: String
  /// Bytes from the start of the expression.
  package var offset: Int
}

/// Owns the compiled code.
///
/// Unchecked, because PCRE2 only reads it after compiling: each match has its own match data.
private final class CompiledPattern: @unchecked Sendable {
  private let code: OpaquePointer
  private let context: OpaquePointer?

  init(_ source: String) throws(PatternFault) {
    guard source.utf8.count <= 65_536 else {
      throw PatternFault(message: "the pattern is longer than 64 KiB", offset: 65_536)
    }
    var (error, offset): (Int32, Int) = (0, 0)
    let settings = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(settings) }
    pcre2_set_compile_extra_options_8(settings, PCRE2_EXTRA_ALT_BSUX)
    var text = source
    let code = text.withUTF8 {
      pcre2_compile_8($0.baseAddress, $0.count, Self.options, &error, &offset, settings)
    }
    guard let code else { throw PatternFault(message: Self.message(error), offset: offset) }
    self.code = code
    context = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(context, 1_000_000)
    pcre2_set_heap_limit_8(context, 16_384)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
  }

  private static let options: UInt32 =
    PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX
    | PCRE2_ALLOW_EMPTY_CLASS | PCRE2_MATCH_UNSET_BACKREF

  func search(_ text: String) -> Pattern.Outcome {
    let found = pcre2_match_data_create_8(1, nil)
    defer { pcre2_match_data_free_8(found) }
    var text = text
    let result = text.withUTF8 {
      pcre2_match_8(code, $0.baseAddress, $0.count, 0, PCRE2_NO_UTF_CHECK, found, context)
    }
    switch result {
    case 0...: return .matches
    case PCRE2_ERROR_NOMATCH: return .differs
    default: return .tooCostly
    }
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
