package import Canvas

extension Program {
  /// What the session looks like.
  ///
  /// The size, the theme's capabilities and everything else a view depends on come in; nothing is read from
  /// the environment.
  package func view(_ session: Session, _ capabilities: Capabilities = Capabilities()) -> Screen {
    var frame = Frame(size: session.size)
    if session.isTooSmall {
      frame.writeWrapped(
        "Hangar needs \(Self.least.columns)×\(Self.least.rows); this is \(session.size.columns)×\(session.size.rows). q leaves.",
        at: Point(row: 0, column: 0))
    } else {
      paint(session, into: &frame)
    }
    let modes: TerminalModes = session.preferences.usesMouse ? [.bracketedPaste, .mouse] : [.bracketedPaste]
    return Screen(capabilities.utf8 ? frame : frame.inASCII, modes: modes)
  }

  private static var least: Size { Session.leastSize }

  private func paint(_ session: Session, into frame: inout Frame) {
    let (top, rest) = frame.bounds.splitRows(1)
    let (body, foot) = rest.splitRows(-1 - statusRows(session, in: rest.size))
    frame.within(top) { paintTitle(session, into: &$0) }
    if let wizard = session.wizard {
      wizard.paint(into: &frame, in: body)
    } else if let connector = session.connector {
      connector.paint(into: &frame, in: body)
    } else {
      session.home.paint(into: &frame, in: body)
    }
    if let search = session.search, let pane = session.readingPane,
      let place = frame.rect(ofPane: pane.rawValue)
    {
      frame.highlight(search.text, in: place)
    }
    let (status, line) = foot.splitRows(-1)
    frame.within(status) { paintStatus(session, into: &$0) }
    footer(session).paint(into: &frame, in: line)
    if let overlay = session.overlay { paint(overlay, of: session, into: &frame, in: rest.splitRows(-1).top) }
  }

  /// A sentence that says why something was refused is of no use when its end is cut off.
  private func statusRows(_ session: Session, in room: Size) -> Int {
    guard session.prompt == nil, let notice = session.notice else { return 1 }
    return min(max(1, room.rows / 3), notice.text.wrapped(toColumns: room.columns - 2).count)
  }

  /// Above the footer: what is typed, or news, or what is under way, or what a search found.
  private func paintStatus(_ session: Session, into frame: inout Frame) {
    if let prompt = session.prompt { return paint(prompt, of: session, into: &frame) }
    let line: [Span]
    if let notice = session.notice {
      frame.writeWrapped(notice.text, at: Point(row: 0, column: 1), style: notice.style)
      return
    } else if let work = session.work, session.waited >= 100 {
      let seconds = session.waited < 1000 ? "" : " \(session.waited / 1000) s"
      line = [Span("\(work)…\(seconds)", .info), Span("  ^C", .key), Span(" stops", .muted)]
    } else if let search = session.search, let state = session.searchState {
      line = [Span("/\(search.text)  ", .input), Span(state, .muted)]
    } else {
      return
    }
    frame.write(line, at: Point(row: 0, column: 1))
  }

  private func paint(_ prompt: Prompt, of session: Session, into frame: inout Frame) {
    let state =
      prompt.purpose == .search ? session.searchState : "\(session.home.shownCount) of \(session.home.count)"
    let room = frame.size.columns - prompt.sign.columnWidth - 2
    frame.write(prompt.sign, at: Point(row: 0, column: 1), style: .key)
    let field = Rect(
      row: 0, column: prompt.sign.columnWidth + 1, columns: max(4, room - 18), rows: 1)
    prompt.field.paint(into: &frame, in: field, isFocused: true, placeholder: "")
    if let state { frame.write(state, endingAtRightOf: 0, style: .muted, margin: 1) }
  }

  private func paintTitle(_ session: Session, into frame: inout Frame) {
    frame.write([Span(" Hangar ", .title), Span(session.heading, .text)], at: Point(row: 0, column: 0))
    let room = frame.size.columns - 12 - session.heading.columnWidth
    guard room > 8 else { return }
    frame.write(session.folder.truncated(toColumns: room), endingAtRightOf: 0, style: .muted, margin: 1)
  }

  /// The ranked commands that can be run now, each with its first key.
  private func footer(_ session: Session) -> Footer {
    if let overlay = session.overlay { return overlay.footer }
    let areas = session.areas
    let ranked = registry.commands(in: areas)
      .filter { $0.footerRank != nil && $0.reasonAgainst(session) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    let items = ranked.compactMap { command -> Footer.Item? in
      let usable = registry.keys(of: command).first { key in
        (!session.isTyping || key.typed == nil)
          && registry.command(for: key, in: areas)?.id == command.id
      }
      return usable.map { Footer.Item($0.label, command.title, command: command.id) }
    }
    let keys = session.size.columns < 60 ? "Tab" : "Tab/Up/Down"
    let moves = session.isInForm ? [Footer.Item(keys, "move")] : []
    let help = Footer.Item(session.isTyping ? "F1" : "?", "help", command: "everywhere.help")
    return Footer(Array(items.prefix(1)) + moves + items.dropFirst(), last: help)
  }
}

extension Chord {
  /// How the footer writes the chord: short, as keyboards label it.
  var label: String {
    switch key {
    case .enter where modifiers.isEmpty: "Enter"
    case .escape: "Esc"
    case .tab where modifiers.isEmpty: "Tab"
    case .character(" "): "Space"
    case .function(let number): "F\(number)"
    case .character(let character) where modifiers == .control: "^\(character.uppercased())"
    default: description
    }
  }
}
