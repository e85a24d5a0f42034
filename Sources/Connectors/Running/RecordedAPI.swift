/// Where the recorded API of a generated connector answers, as its sample configuration says.
package enum RecordedAPI {
  package static let port = 8765
  package static let address = "localhost:\(port)"
}
