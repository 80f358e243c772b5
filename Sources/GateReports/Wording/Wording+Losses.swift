import GateText
import GateStatistics
import GateVerdicts

extension Wording {
  /// Where what regressed lost most, a line a slice: `faithfulness -0.236 where topic=returns, -0.002 in the
  /// rest; 79 examples, 94 % of the loss`.
  func losses(of result: GateResult) -> [String] {
    result.losses.map { loss in
      let decimals = decimals(of: loss)
      let unit =
        result.checks.first { $0.metric == loss.metric }?.unit
        .map { " \(HostileText.line($0, length: 16))" } ?? ""
      let changes = [loss.difference, loss.rest].map {
        numerals.change($0, decimals: decimals) + unit
      }
      return
        "\(name(loss.metric)) \(changes[0]) where \(name(loss.slice)), \(changes[1]) in the rest; "
        + "\(count(loss.examples, "example")), "
        + "\(numerals.short(loss.explained * 100, digits: 2)) % of the loss"
    }
  }

  /// To how many decimals the differences of a slice are known.
  func decimals(of loss: LossSlice) -> Int {
    let halfWidth = loss.excess.interval.map { ($0.upper - $0.lower) / 2 }
    return halfWidth.flatMap(Numerals.decimals) ?? 3
  }
}
