import GateText

extension CommandEnvironment {
  /// One path for one file, whatever links lead to it; for a file that is not there yet, the path that
  /// it will have.
  func canonical(_ path: String) -> String {
    let end = (try? LinkedPath.end(of: resolved(path))) ?? resolved(path)
    var missing = ""
    var place = end
    while !place.isEmpty {
      if let real = OperatingSystem.realPath(place) { return (real == "/" ? "" : real) + missing }
      let folder = LinkedPath.folder(of: place)
      let name = place.dropFirst(folder.count).drop { $0 == "/" }
      if name != ".", !name.isEmpty { missing = "/" + name + missing }
      if folder == place { break }
      place = folder
    }
    return missing
  }

  /// The path for the operating system.
  func resolved(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }

  /// Whether there is something at a path.
  func isFile(_ path: String) -> Bool { OperatingSystem.exists(resolved(path)) }

  /// Whether there is a device or a pipe at a path: it can be written, and holds nothing.
  func isStream(_ path: String) -> Bool {
    (try? OperatingSystem.status(of: resolved(path)))?.kind == .stream
  }

  /// The path for people and results: relative to the working directory where it lies inside; of
  /// another absolute path the last folder and the name, so that a result says nothing of the
  /// machine that made it; on one line, whatever the file is called.
  func shown(_ path: String) -> String {
    guard path.hasPrefix("/") else { return HostileText.visible(path) }
    let inside = workingDirectory.hasSuffix("/") ? workingDirectory : workingDirectory + "/"
    if path.hasPrefix(inside) { return HostileText.visible(String(path.dropFirst(inside.count))) }
    return "…/" + HostileText.visible(path.split(separator: "/").suffix(2).joined(separator: "/"))
  }

  /// A path that stands in a file, seen from the working directory.
  func path(_ path: String, besideFile file: String) -> String {
    guard !path.hasPrefix("/"), path != "-", let slash = file.lastIndex(of: "/") else {
      return path
    }
    return file[...slash] + path
  }
}
