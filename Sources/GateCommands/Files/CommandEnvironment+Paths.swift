#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CommandEnvironment {
  /// One path for one file, whatever links lead to it; for a file that is not there yet, its
  /// folder's path and its name.
  func canonical(_ path: String) -> String {
    let resolved = resolved(path)
    if let real = Self.realPath(resolved) { return real }
    guard let slash = resolved.lastIndex(of: "/") else { return resolved }
    let folder = String(resolved[..<slash])
    return (Self.realPath(folder) ?? folder) + resolved[slash...]
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path for the operating system.
  func resolved(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }

  /// Whether there is something at a path.
  func isFile(_ path: String) -> Bool { access(resolved(path), F_OK) == 0 }

  /// The path for people and results: relative to the working directory where it lies inside; of
  /// another absolute path the last folder and the name, so that a result says nothing of the
  /// machine that made it.
  func shown(_ path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    let inside = workingDirectory.hasSuffix("/") ? workingDirectory : workingDirectory + "/"
    if path.hasPrefix(inside) { return String(path.dropFirst(inside.count)) }
    return "…/" + path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// A path that stands in a file, seen from the working directory.
  func path(_ path: String, besideFile file: String) -> String {
    guard !path.hasPrefix("/"), path != "-", let slash = file.lastIndex(of: "/") else {
      return path
    }
    return file[...slash] + path
  }
}
