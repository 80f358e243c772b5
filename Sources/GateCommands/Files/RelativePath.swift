/// The way from a folder to a file.
enum RelativePath {
  /// The path of a file as it is seen from a folder: `../runs/baseline.jsonl`.
  ///
  /// - Parameters:
  ///   - file: an absolute path without links.
  ///   - folder: an absolute path without links.
  static func text(of file: String, from folder: String) -> String {
    let file = file.split(separator: "/")
    let folder = folder.split(separator: "/")
    let common = zip(file, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - common)
    return (up + file[common...].map(String.init)).joined(separator: "/")
  }
}
