import GateCommands

@main
struct Main {
  static func main() {
    ScoreGateProcess.runAndExit()
  }
}
