#!/usr/bin/env python3
"""Times `scoregate history trend` on 5,000 runs × 10 metrics, from the record and from a log.

    swift build -c release
    python3 Tests/Benchmarks/trends.py [runs]                          default: 5000

Half of the metrics change their level three times by one to three times their noise, one falls slowly, one
is autocorrelated, one takes a few values only, the others are quiet. Prints the median and the worst of nine
times of the whole process, wall clock and processor.
"""

import csv
import datetime
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "scoregate"


def values(metric, runs):
    rng, wander = random.Random(metric), 0.0
    places = sorted(rng.sample(range(runs // 10, runs), 3))
    for run in range(runs):
        noise = rng.gauss(0, 0.01)
        wander = 0.5 * wander + noise
        if metric < 5:
            passed = sum(run >= place for place in places)
            yield 0.8 + noise + (0, -0.01, 0.01, -0.02)[passed] * (1 + metric % 2)
        elif metric == 5:
            yield 0.8 + noise - 0.03 * run / runs
        elif metric == 6:
            yield 0.8 + wander
        elif metric == 7:
            yield round(0.8 + noise, 2)
        else:
            yield 0.8 + noise


def write(path, runs):
    columns = [list(values(metric, runs)) for metric in range(10)]
    start = datetime.datetime(2020, 1, 1)
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["Timestamp", "System Version", "Dataset Name"] + [f"metric_{m}" for m in range(10)])
        for run in range(runs):
            moment = start + datetime.timedelta(hours=7 * run)
            rows.writerow(
                [f"{moment:%Y-%m-%dT%H:%M:%SZ}", f"v{run}", "large"] + [f"{c[run]:.6f}" for c in columns])


def timed(arguments, folder):
    wall, processor = [], []
    for _ in range(9):
        start = time.monotonic()
        process = subprocess.Popen(
            [PROGRAM, "history", "trend", *arguments], cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall.append(time.monotonic() - start)
        processor.append(usage.ru_utime + usage.ru_stime)
        assert status == 0, status
    return wall, processor


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder) / "log.csv", runs)
        subprocess.run(
            [PROGRAM, "history", "import", "log.csv", "--store", "own.sqlite"], cwd=folder, check=True)
        cases = {
            "text, from the record": ["--store", "own.sqlite"],
            "text, from the log": ["--log", "log.csv"],
            "every report, from the record": [
                "--store", "own.sqlite", "--html", "t.html", "--markdown", "t.md", "--json", "t.json",
                "--openmetrics", "t.txt"],
        }
        for name, arguments in cases.items():
            wall, processor = timed(arguments, folder)
            print(
                f"{name:32} {statistics.median(wall):6.3f} s (worst {max(wall):.3f}), "
                f"processor {statistics.median(processor):6.3f} s")


if __name__ == "__main__":
    main()
