#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The full matrices, which only `make test-long` runs.
enum LongTests {
  static let areOn = ProcessInfo.processInfo.environment["HANGAR_LONG_TESTS"] == "1"
}
