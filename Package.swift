// swift-tools-version: 6.1

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The settings of the rooms that calculate. Tests simulate, which takes ten times as long without
/// optimisation; a package that depends on this one by its version may not be given such flags.
let optimized =
  Context.packageDirectory.contains("/checkouts/")
  ? strict : strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room of the house. Arrows point down only: a room may import the rooms listed after it.
///
/// - Parameter files: what is embedded in the program as bytes, named from the room's folder.
func room(
  _ name: String, imports dependencies: [Target.Dependency] = [], embedding files: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) },
    swiftSettings: settings)
}

func tests(of rooms: String..., excluding files: [String] = []) -> Target {
  .testTarget(
    name: "\(rooms[0])Tests",
    dependencies: rooms.map { .byName(name: $0) },
    exclude: files,
    swiftSettings: strict)
}

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let complexModule = Target.Dependency.product(name: "ComplexModule", package: "swift-numerics")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ScoreGate",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "scoregate", targets: ["scoregate"]),
    .library(name: "GateStatistics", targets: ["GateStatistics"]),
    .library(name: "GateRuns", targets: ["GateRuns"]),
    .library(name: "GateVerdicts", targets: ["GateVerdicts"]),
    .library(name: "GateFiles", targets: ["GateFiles"]),
    .library(name: "GateReports", targets: ["GateReports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(name: "scoregate", dependencies: ["GateCommands"], swiftSettings: strict),
    room(
      "GateCommands",
      imports: [
        "GateStore", "GateReports", "GateFiles", "GateAnalyses", "GateVerdicts", "GateRuns",
        "GateStatistics", "GateText", argumentParser,
      ]),
    room(
      "GateReports",
      imports: [
        "GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics", "GateText", crypto,
      ],
      embedding: ["report.css", "report.js"].map { "HTML/Page/\($0)" }),
    room(
      "GateStore",
      imports: ["GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics", crypto, grdb]),
    room("GateFiles", imports: ["GateVerdicts", "GateRuns", "GateStatistics", "GateText", crypto]),
    room(
      "GateAnalyses",
      imports: ["GateVerdicts", "GateRuns", "GateStatistics", "GateText", realModule],
      settings: optimized),
    room(
      "GateVerdicts", imports: ["GateRuns", "GateStatistics", "GateText"], settings: optimized),
    room("GateRuns"),
    room("GateText"),
    room("GateStatistics", imports: [complexModule, realModule], settings: optimized),
    .executableTarget(
      name: "statistics-benchmark",
      dependencies: [
        "GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics", argumentParser,
      ],
      path: "Tests/Benchmarks/Statistics", swiftSettings: strict),
    .executableTarget(
      name: "slice-benchmark",
      dependencies: ["GateAnalyses", "GateRuns", "GateStatistics", argumentParser],
      path: "Tests/Benchmarks/Slices", swiftSettings: strict),
    .target(
      name: "ReaderFuzzing", dependencies: ["GateFiles", "GateRuns"],
      path: "Tests/Fuzzing/Reading", swiftSettings: strict),
    .executableTarget(
      name: "reader-fuzzer", dependencies: ["ReaderFuzzing", argumentParser],
      path: "Tests/Fuzzing/Program", swiftSettings: strict),
    .target(
      name: "CommandFuzzing",
      dependencies: [
        "GateCommands", "GateVerdicts", "GateRuns", "GateStatistics", "GateText", "ReaderFuzzing",
        grdb,
      ],
      path: "Tests/Fuzzing/Commands", swiftSettings: strict),
    .executableTarget(
      name: "command-fuzzer", dependencies: ["CommandFuzzing", argumentParser],
      path: "Tests/Fuzzing/CommandProgram", swiftSettings: strict),
    .target(
      name: "TestArguments", dependencies: ["GateText"], path: "Tests/Support",
      swiftSettings: strict),
    tests(of: "GateStatistics"),
    tests(of: "GateText", "TestArguments"),
    tests(of: "GateRuns", "TestArguments"),
    tests(of: "GateVerdicts", "GateRuns", "GateStatistics", "TestArguments"),
    tests(of: "GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics"),
    tests(
      of: "GateFiles", "GateVerdicts", "GateRuns", "GateStatistics", "GateText", "ReaderFuzzing",
      "TestArguments", excluding: ["Evaluators/Understood", "Stored"]),
    .testTarget(
      name: "GateStoreTests",
      dependencies: [
        "GateStore", "GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics", "TestArguments",
        grdb,
      ],
      exclude: ["Stored"], swiftSettings: strict),
    tests(
      of: "GateReports", "GateFiles", "GateAnalyses", "GateVerdicts", "GateRuns", "GateStatistics",
      "GateText", "TestArguments", excluding: ["Goldens"]),
    tests(
      of: "GateCommands", "GateFiles", "GateAnalyses", "GateVerdicts", "GateText", "CommandFuzzing",
      "TestArguments"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["scoregate", "TestArguments", grdb],
      swiftSettings: strict),
  ]
)
