/// Where a path leads, also where nothing is yet.
enum LinkedPath {
  /// As many links as Linux follows.
  private static let mostLinks = 40

  /// The path behind the symbolic links that stand at its end; a link may lead to a file that is not there
  /// yet.
  static func end(of path: String) throws(SystemError) -> String {
    var end = path
    for _ in 0..<mostLinks {
      guard let link = OperatingSystem.link(at: end) else { return end }
      end = link.hasPrefix("/") ? link : folder(of: end) + "/" + link
    }
    throw .tooManyLinks
  }

  /// The folder that an absolute path's file is in.
  static func folder(of path: String) -> String {
    var folder = path[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    guard let slash = folder.lastIndex(of: "/") else { return "/" }
    folder = folder[..<slash]
    while folder.last == "/" { folder.removeLast() }
    return folder.isEmpty ? "/" : String(folder)
  }
}
