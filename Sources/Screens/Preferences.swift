package import Schema

/// What a person chose once for all; kept with the drafts and ignored when it cannot be read.
package struct Preferences: Equatable, Sendable {
  /// The theme's id.
  package var theme = "default"
  package var usesMouse = true
  package var order = HomeOrder.name

  package init() {}

  package var json: JSON {
    ["format": 1, "theme": JSON(theme), "mouse": JSON(usesMouse), "order": JSON(order.rawValue)]
  }

  /// What a file of another format says does not count.
  package init(_ json: JSON) {
    guard json["format"]?.int == 1 else { return }
    theme = json["theme"]?.string ?? theme
    usesMouse = json["mouse"]?.bool ?? usesMouse
    order = json["order"]?.string.flatMap(HomeOrder.init) ?? order
  }
}
