import Findings
import Schema

/// A license as one file of a connector names it.
struct StatedLicense {
  let file: String
  /// As written.
  let text: String
  let place: Place
}

extension ConnectorCase {
  /// The files that name a license, the most trusted first.
  var licenses: [StatedLicense] {
    var stated: [StatedLicense] = []
    if let license = metadata?.license {
      stated.append(
        StatedLicense(file: ConnectorMetadata.file, text: license.text, place: facts.place(license)))
    }
    if let license = facts.pyproject?.license {
      let place = facts.place("pyproject.toml", license.bytes)
      stated.append(StatedLicense(file: "pyproject.toml", text: license.text, place: place))
    }
    if let label = facts.dockerfile?.licenseLabel {
      let place = facts.place("Dockerfile", label.bytes)
      stated.append(StatedLicense(file: "Dockerfile", text: label.value, place: place))
    }
    return stated
  }

  /// The file with the license's text, and which one it is; nil where that is none that Hangar knows.
  var licenseFile: (file: String, name: String?)? {
    guard let file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].first(where: { text($0) != nil }) else {
      return nil
    }
    return (file, License.of(text(file) ?? []))
  }
}

extension Dockerfile {
  /// `org.opencontainers.image.licenses` or a shorter name for the same.
  fileprivate var licenseLabel: Pair? {
    labels.last { label in
      let word = label.name.split(separator: ".").last?.lowercased()
      return (word == "license" || word == "licenses") && !label.isComputed && !label.value.isEmpty
    }
  }
}
