// Writes generation after generation of a folder until it is killed, for the tests of the writer.
import Changes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

guard CommandLine.arguments.count == 5, let files = Int(CommandLine.arguments[2]),
  var generation = Int(CommandLine.arguments[4])
else {
  fatalError("usage: WriterProbe FOLDER FILES PIPE GENERATION")
}
let root = CommandLine.arguments[1]
_ = try ChangeSet.recover(root)
// Opening the pipe tells the test that writing begins.
close(open(CommandLine.arguments[3], O_WRONLY))

while true {
  // Files come and go, change their contents and their mode, and one of them counts the generation.
  let mode: FileMode = generation.isMultiple(of: 2) ? .executable : .regular
  let text = Array(String(repeating: "generation \(generation)\n", count: 3).utf8)
  let odd = try (0..<files).map { try RelativePath("odd/\($0)/file") }
  let all = try (0..<files).map { PlannedFile(try RelativePath("all/\($0)"), text, mode: mode) }
  let some = generation.isMultiple(of: 2) ? [] : odd.map { PlannedFile($0, text) }
  let plan = FilePlan(all + some, removing: generation.isMultiple(of: 2) ? odd : [])
  try ChangeSet.comparing(plan, below: root).write("generation \(generation)")
  generation += 1
}
