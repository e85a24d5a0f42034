/// How many streams are told apart, so that no output can fill the memory with names.
enum StreamLimit {
  static let count = 10_000
}
