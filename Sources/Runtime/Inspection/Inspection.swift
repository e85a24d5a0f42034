import AirbyteProtocol
package import Conformance
package import Findings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Inspects a stream of messages from a file or standard input, as it comes.
package struct Inspection: Sendable {
  private let context: InspectionContext
  /// Nil for standard input.
  private let file: String?
  /// What a destination was sent; nil where nothing is compared.
  private let sentFile: String?

  package init(_ context: InspectionContext, file: String?, sent sentFile: String? = nil) {
    self.context = context
    self.file = file
    self.sentFile = sentFile
  }

  /// Reads to the end, or until the task is cancelled; then what is still to come is not judged.
  ///
  /// `show` takes the findings that are to be shown, at once. The report's findings are all that were shown, and
  /// name the file. `tell` takes how far it has come, now and then.
  package func run(
    show: ([Finding]) -> Void, tell: (InspectionProgress) -> Void = { _ in }
  ) async throws(InspectionRefusal) -> InspectionReport {
    let waker = try ReadWaker()
    let result = await withTaskCancellationHandler {
      Result { () throws(InspectionRefusal) in try read(until: waker, show: show, tell: tell) }
    } onCancel: {
      waker.wake()
    }
    return try result.get()
  }

  private func read(
    until waker: ReadWaker, show: ([Finding]) -> Void, tell: (InspectionProgress) -> Void
  ) throws(InspectionRefusal) -> InspectionReport {
    var inspector = MessageInspector(context)
    try readSent(into: &inspector, until: waker)
    let source = try ByteSource(file)
    var clock = InspectionClock(total: source.size)
    var shown = 0
    while true {
      let (count, findings) = try inspector.feed { room throws(InspectionRefusal) in
        try source.read(into: room, until: waker)
      }
      shown += findings.count
      if !findings.isEmpty { show(placed(findings)) }
      if count == 0 { break }
      if let progress = clock.add(count, findings: shown) { tell(progress) }
    }
    let isCutOff = file == nil && isatty(STDERR_FILENO) == 1 && waker.isWokenSoon()
    var report = isCutOff || Task.isCancelled ? inspector.stop() : inspector.finish()
    report.noteUnchecked()
    report.findings = placed(report.findings)
    show(Array(report.findings[shown...]))
    return report
  }

  private func readSent(
    into inspector: inout MessageInspector, until waker: ReadWaker
  ) throws(InspectionRefusal) {
    guard let sentFile else { return }
    let source = try ByteSource(sentFile)
    while case let next = try source.next(until: waker), !next.isEmpty { inspector.sent(next) }
  }

  private func placed(_ findings: [Finding]) -> [Finding] {
    guard let file else { return findings }
    return findings.map { finding in
      var copy = finding
      copy.place.file = file
      return copy
    }
  }
}
