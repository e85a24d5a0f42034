/// One write as the journal keeps it: enough to finish it, to roll it back, and to undo it later.
///
/// The contents lie beside it, named after the change's number: the old under ``oldName(_:)``, and the new,
/// until they are moved into place, under ``newName(_:)``.
struct JournalRecord: Equatable {
  /// What the person did, in words.
  var label: String
  /// Seconds since 1970.
  var time: Int
  /// The number of the write that this one undoes.
  var undoes: Int?
  /// How many of the root's own last folders the write made, the root included.
  var madeRoots = 0
  /// Folders that the write made, outer ones first.
  var made: [RelativePath] = []
  /// Folders to remove if the write leaves them empty, inner ones first.
  var emptied: [RelativePath] = []
  var steps: [Step] = []

  /// What one write does at one path; absent means that no file stands there.
  struct Step: Equatable {
    var path: RelativePath
    var before: Trace?
    var after: Trace?
  }

  /// A file without its contents.
  struct Trace: Equatable {
    var hash: ContentHash
    var permissions: UInt32

    init(hash: ContentHash, permissions: UInt32) {
      self.hash = hash
      self.permissions = permissions
    }

    init(_ image: FileImage) {
      self.init(hash: image.hash, permissions: image.permissions)
    }
  }

  static func oldName(_ number: Int) -> String { "old\(number)" }
  static func newName(_ number: Int) -> String { "new\(number)" }
}

extension FileImage {
  func matches(_ trace: JournalRecord.Trace) -> Bool {
    hash == trace.hash && permissions == trace.permissions
  }
}
