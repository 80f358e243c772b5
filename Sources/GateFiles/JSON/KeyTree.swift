/// The keys that rows of JSON have, as a tree, so that a key is looked up once and not once a row.
///
/// Rows of one file have their keys in one order: the key after this one is most likely the key
/// that came after it the last time. Comparing its bytes is cheaper than any dictionary.
struct KeyTree {
  private struct Node {
    /// The key as it was written first, in `spellings`: quotation marks, colon and all.
    var spelling: Range<Int>
    var column = -1
    var lastRow = -1
    var firstChild = -1
    var next = -1
    var keepsStructure = false
    var namesElements = false
    /// How many elements of the name the last row has.
    var elementCount = 0
  }

  /// The row itself.
  static let root = 0
  /// What ``child(of:after:named:in:table:)`` returns for a key that is not kept.
  static let none = -1

  private var nodes = [Node(spelling: 0..<0)]
  private var paths = [""]
  private var children: [[String: Int]] = [[:]]
  private var spellings: [UInt8] = []

  /// Moves over a key and its colon where it is the one that came here the last time.
  ///
  /// - Parameters:
  ///   - parent: the node of the object that has the key.
  ///   - previous: the node of the key before it, ``none`` for the first.
  ///   - scanner: stands before the key.
  /// - Returns: the key's node, or ``none`` where another key comes.
  @inline(__always)
  func expectedChild(
    of parent: Int, after previous: Int, scanner: inout JSONScanner
  ) -> Int {
    let expected = previous < 0 ? nodes[parent].firstChild : nodes[previous].next
    guard expected >= 0 else { return KeyTree.none }
    let spelling = nodes[expected].spelling
    let isNext = spellings.withUnsafeBufferPointer {
      scanner.skip(exactly: UnsafeBufferPointer(rebasing: $0[spelling]))
    }
    return isNext ? expected : KeyTree.none
  }

  /// The node of a key.
  ///
  /// - Parameters:
  ///   - parent: the node of the object that has the key.
  ///   - previous: the node of the key before it, ``none`` for the first.
  ///   - key: the key.
  ///   - bytes: the bytes that were scanned.
  ///   - table: decides which columns are wanted, and notes what is left out.
  /// - Returns: the node, or ``none`` where there are too many keys.
  mutating func child(
    of parent: Int, after previous: Int, named key: JSONScanner.Text,
    in bytes: UnsafeBufferPointer<UInt8>, table: inout RowTable
  ) -> Int {
    let name = key.decoded(from: bytes)
    let found =
      children[parent][name]
      ?? insert(name, written: bytes[key.bytes], of: parent, table: &table)
    if found >= 0 {
      if previous < 0 { nodes[parent].firstChild = found } else { nodes[previous].next = found }
    }
    return found
  }

  /// Notes that a row has the key.
  ///
  /// - Returns: false where the row has it already.
  @inline(__always)
  mutating func visit(_ node: Int, row: Int) -> Bool {
    guard nodes[node].lastRow != row else { return false }
    nodes[node].lastRow = row
    return true
  }

  /// The dotted path of a node.
  func path(of node: Int) -> String { paths[node] }

  /// Whether the whole object at a node is wanted as a text, beside its members.
  func keepsStructure(_ node: Int) -> Bool { nodes[node].keepsStructure }

  /// Whether the elements of an array at a node go by names that they hold.
  func namesElements(_ node: Int) -> Bool { nodes[node].namesElements }

  /// The node of an array's element that a row does not have yet: a second element of one name
  /// goes by the name with ` #2` behind it.
  ///
  /// - Returns: the node, or ``none`` where there are too many keys.
  mutating func element(
    of parent: Int, named name: String, row: Int, table: inout RowTable
  ) -> Int {
    let first = children[parent][name] ?? insert(name, written: [], of: parent, table: &table)
    guard first >= 0 else { return KeyTree.none }
    if visit(first, row: row) {
      nodes[first].elementCount = 1
      return first
    }
    nodes[first].elementCount += 1
    let name = "\(name) #\(nodes[first].elementCount)"
    let node = children[parent][name] ?? insert(name, written: [], of: parent, table: &table)
    return node >= 0 && visit(node, row: row) ? node : KeyTree.none
  }

  /// The table's column for values at a node, or nil where there are too many columns.
  @inline(__always)
  mutating func column(of node: Int, in table: inout RowTable) -> Int? {
    if nodes[node].column >= 0 { return nodes[node].column }
    guard let column = table.column(paths[node]) else { return nil }
    nodes[node].column = column
    return column
  }

  private mutating func insert(
    _ name: String, written key: some Sequence<UInt8>, of parent: Int,
    table: inout RowTable
  ) -> Int {
    let path = parent == KeyTree.root ? name : paths[parent] + "." + name
    let isWanted = table.use(of: path) != .unknown
    guard !table.wishes.ignores(path) else { return KeyTree.none }
    guard isWanted || nodes.count <= 2 * RowTable.maximumColumns else {
      table.leftOut = table.leftOut ?? path
      return KeyTree.none
    }
    let start = spellings.count
    spellings.append(UInt8(ascii: "\""))
    spellings.append(contentsOf: key)
    spellings.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    nodes.append(
      Node(
        spelling: start..<spellings.count, keepsStructure: isWanted,
        namesElements: table.wishes.namedElements[path] != nil))
    paths.append(path)
    children.append([:])
    children[parent][name] = nodes.count - 1
    return nodes.count - 1
  }
}
