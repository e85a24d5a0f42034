/// Where Hangar keeps what is its own and outside every workspace (XDG base directories: state).
enum StateFolder {
  static func path(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? "/"
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.local/state"
    return "\(state)/hangar"
  }
}
