#!/usr/bin/env python3
"""Holds the bootstrap of the mean against scipy and R on identical data, in one run.

    swift build -c release
    python3 Tests/Benchmarks/peers.py

Needs scipy, and R with the package boot (Debian: r-base-core r-cran-boot) for its columns; without R
they stay empty. Both draw 9,999 resamples for BCa. Endpoints are compared in standard errors of the
mean; two Monte Carlo runs differ by about 0.04 of them in a BCa endpoint. Times are the best of
several runs of the calculation alone, without starting an interpreter.
"""

import json
import pathlib
import shutil
import subprocess
import tempfile
import time
import warnings

import numpy as np
from scipy import stats

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "statistics-benchmark"
RESAMPLES = 9_999

R_PROGRAM = """
suppressMessages(library(boot))
x <- scan(commandArgs(TRUE)[1], quiet = TRUE)
mean_of <- function(d, i) mean(d[i])
set.seed(1)
seconds <- system.time({
  b <- boot(x, mean_of, R = %d)
  ci <- boot.ci(b, type = "bca", L = x - mean(x))
})[["elapsed"]]
cat(sprintf('{"bca": [%%.17g, %%.17g], "seconds": %%.6f}', ci$bca[4], ci$bca[5], seconds))
"""


def samples():
    rng = np.random.default_rng(20261124)
    yield "normal", 20, rng.normal(size=20)
    yield "normal", 100, rng.normal(size=100)
    yield "normal", 1_000, rng.normal(size=1_000)
    yield "exponential", 1_000, rng.exponential(size=1_000)
    yield "90 % ties", 1_000, np.where(rng.random(1_000) < 0.9, 0, rng.normal(size=1_000))
    yield "0/1", 1_000, (rng.random(1_000) < 0.1).astype(float)
    yield "normal", 10_000, rng.normal(size=10_000)
    yield "normal", 1_000_000, rng.normal(size=1_000_000)


def ours(path):
    return json.loads(subprocess.run([PROGRAM, "intervals", path], check=True, capture_output=True).stdout)


def scipy_bootstrap(x, method):
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = stats.bootstrap((x,), np.mean, n_resamples=RESAMPLES, method=method, random_state=1)
    return list(result.confidence_interval), time.perf_counter() - start


def r_bootstrap(path):
    result = subprocess.run(
        ["Rscript", "-e", R_PROGRAM % RESAMPLES, path], check=True, capture_output=True, text=True)
    return json.loads(result.stdout)


def apart(a, b, standard_error):
    """The larger distance of the two endpoints, in standard errors."""
    return max(abs(p - q) for p, q in zip(a, b)) / standard_error


def main():
    has_r = shutil.which("Rscript") is not None
    print("| data | n | ScoreGate BCa | scipy BCa | ratio | apart | R BCa | ratio | apart |"
          " Monte Carlo | scipy percentile | ratio |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for name, n, x in samples():
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("\n".join(repr(float(value)) for value in x))
            file.flush()
            own = ours(file.name)
            error = float(np.std(x, ddof=1) / np.sqrt(n))
            cells = [name, f"{n:,}", f"{own['seconds'] * 1e3:.3f} ms"]
            if n <= 10_000:
                bca, seconds = scipy_bootstrap(x, "BCa")
                cells += [f"{seconds:.3f} s", f"{seconds / own['seconds']:,.0f}×",
                          f"{apart(bca, own['bca'], error):.3f} SE"]
            else:
                cells += ["out of memory", "", ""]
            if has_r and n <= 10_000:
                r = r_bootstrap(file.name)
                cells += [f"{r['seconds']:.3f} s", f"{r['seconds'] / own['seconds']:,.0f}×",
                          f"{apart(r['bca'], own['bca'], error):.3f} SE"]
            else:
                cells += ["", "", ""]
            if n <= 10_000:
                _, seconds = min((scipy_bootstrap(x, "percentile") for _ in range(3)), key=lambda r: r[1])
                cells += [f"{own['monteCarloSeconds'] * 1e3:.1f} ms", f"{seconds:.3f} s",
                          f"{seconds / own['monteCarloSeconds']:.1f}×"]
            else:
                cells += ["", "", ""]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
