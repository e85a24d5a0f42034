#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether the full matrices and the long fault loops run as well, as `make test-long` asks for.
package let isLongRun = ProcessInfo.processInfo.environment["HANGAR_LONG_TESTS"] == "1"
