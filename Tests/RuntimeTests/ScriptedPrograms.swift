import Runtime
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What one program of a demo does wrong.
struct Fault: CustomTestStringConvertible, Sendable {
  /// See ``ScriptedPrograms/name(of:)``.
  let program: String
  let lines: [String]
  /// Nil for a program that was cancelled.
  let code: Int32?
  let step: String
  let reason: String

  init(_ program: String, saying lines: [String], code: Int32? = 0, at step: String? = nil, _ reason: String)
  {
    self.program = program
    self.lines = lines
    self.code = code
    self.step = step ?? program
    self.reason = reason
  }

  var testDescription: String { "\(step): \(reason)" }
}

/// Python, pip and two connectors, as a demo sees them when all is well.
struct ScriptedPrograms: Sendable {
  private let folder: TestFolder
  private var fault: Fault?

  init(_ folder: TestFolder) { self.folder = folder }

  func failing(_ fault: Fault) -> ScriptedPrograms {
    var programs = self
    programs.fault = fault
    return programs
  }

  var runner: ProcessRunner {
    ProcessRunner { [self] (request, _) throws(ProcessRefusal) in
      let name = Self.name(of: request)
      if let fault, fault.program == name {
        let output = BoundedOutput(fault.lines.map { "\($0)\n" }.joined())
        return ProcessOutcome(fault.code.map(ProcessOutcome.End.exited) ?? .cancelled, output: output)
      }
      do {
        let lines = try answer(name, request)
        return ProcessOutcome(.exited(0), output: BoundedOutput(lines.map { "\($0)\n" }.joined()))
      } catch {
        throw .failed(name, reason: "\(error)")
      }
    }
  }

  /// A command of the protocol, `venv`, `pip`, `pytest` or `rows`.
  private static func name(of request: ProcessRequest) -> String {
    let words = request.command
    if words.contains("-c") { return "rows" }
    if words.contains("check"), words.contains(where: { $0.hasSuffix("invalid.json") }) {
      return "check-wrong-key"
    }
    if words.contains("read"), words.contains("--state") { return "read-again" }
    let known = ["venv", "pip", "pytest", "spec", "check", "discover", "read", "write"]
    return known.first { words.contains($0) } ?? ""
  }

  private func answer(_ name: String, _ request: ProcessRequest) throws -> [String] {
    switch name {
    case "venv":
      try folder.write(".venv/bin/python", "")
      return []
    case "pip":
      let package = request.command.last?.split(separator: "/").last?.split(separator: "[").first ?? ""
      try folder.write(".venv/bin/\(package)", "", isExecutable: true)
      return ["Collecting a", "Successfully installed a-1 b-2"]
    case "pytest": return ["12 passed in 0.10s"]
    case "spec": return [#"{"type":"SPEC","spec":{"connectionSpecification":{"properties":{"a":{}}}}}"#]
    case "check": return ["a log line", .status("SUCCEEDED")]
    case "check-wrong-key": return [.status("FAILED", "401")]
    case "discover": return [.catalog(["pets"])]
    case "read": return [.record(1), .record(2), .state("a"), .record(3), .state("b")]
    case "read-again": return [.record(3), .state("b")]
    case "write": return try states(request.input)
    case "rows": return ["3"]
    default: return []
    }
  }

  private func states(_ input: ProcessInput) throws -> [String] {
    guard case .file(let path) = input else { return [] }
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(separator: "\n").map(String.init).filter { $0.contains("STATE") }
  }
}

extension String {
  static func status(_ status: String, _ message: String = "") -> String {
    #"{"type":"CONNECTION_STATUS","connectionStatus":{"status":"\#(status)","message":"\#(message)"}}"#
  }

  static func catalog(_ streams: [String]) -> String {
    let names = streams.map { #"{"name":"\#($0)"}"# }.joined(separator: ",")
    return #"{"type":"CATALOG","catalog":{"streams":[\#(names)]}}"#
  }

  static func record(_ id: Int) -> String {
    #"{"type":"RECORD","record":{"stream":"pets","data":{"id":\#(id)},"emitted_at":1}}"#
  }

  static func state(_ cursor: String) -> String {
    #"{"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"pets"},"#
      + #""stream_state":{"at":"\#(cursor)"}}}}"#
  }

  static func error(_ message: String) -> String {
    #"{"type":"TRACE","trace":{"type":"ERROR","error":{"message":"\#(message)"}}}"#
  }
}
