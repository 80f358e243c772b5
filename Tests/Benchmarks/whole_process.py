#!/usr/bin/env python3
"""Times `scoregate check` as a whole process: n examples × 6 metrics × (overall + 5 segments).

    swift build -c release
    python3 Tests/Benchmarks/whole_process.py [--peer] [n …]          default: 1000 100000

With `--peer` (needs pandas and scipy), a program in Python that does the same is timed beside it: it
reads both files, pairs them by id, computes t and BCa intervals of every check with scipy (9,999
resamples), and corrects the checks by 9,999 sign flips with NumPy.
Prints for every n the input's size, the median of five wall times, the peak memory, and that
memory as a multiple of the input. The data are seeded; slim rows carry no text, so that memory is
held against the smallest input there can be.
"""

import json
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
METRICS = ["faithfulness", "answer_relevancy", "context_precision", "context_recall", "correctness", "latency"]


def row(rng, number, base, noise):
    scores = {
        "faithfulness": rng.choice(base["claims"]) if rng.random() < noise else base["faithfulness"],
        "answer_relevancy": base["answer_relevancy"] + noise * rng.gauss(0, 0.1),
        "context_precision": rng.choice(base["claims"]) if rng.random() < noise else base["context_precision"],
        "context_recall": base["context_recall"] + noise * rng.gauss(0, 0.1),
        "correctness": float(rng.random() < 0.8) if rng.random() < noise else base["correctness"],
        "latency": base["latency"] * rng.lognormvariate(0, 0.1),
    }
    return {"id": f"example-{number:07}", "topic": f"topic-{number % 5}", **scores}


def write(path, n, seed):
    truth, rng = random.Random("truth"), random.Random(seed)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(n):
            m = truth.randint(2, 6)
            claims = [k / m for k in range(m + 1)]
            base = {
                "claims": claims, "faithfulness": truth.choice(claims), "context_precision": truth.choice(claims),
                "answer_relevancy": truth.gauss(0.8, 0.05), "context_recall": truth.gauss(0.7, 0.05),
                "correctness": float(truth.random() < 0.8), "latency": truth.lognormvariate(0.5, 0.3),
            }
            file.write(json.dumps(row(rng, number, base, 0.2)) + "\n")


def run(folder):
    """One run of the program: its exit status, wall seconds and peak memory in bytes."""
    with open(os.devnull, "w") as null:
        start = time.perf_counter()
        process = subprocess.Popen([PROGRAM, "check"], cwd=folder, stdout=null)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    return os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss * 1024


PEER = """
import json, sys, warnings
import numpy as np
import pandas as pd
from scipy import stats

warnings.simplefilter("ignore")
metrics, lower = sys.argv[1].split(","), {"latency"}
runs = [pd.read_json(f"{run}.jsonl", lines=True).set_index("id") for run in ("baseline", "candidate")]
baseline, candidate = runs[0], runs[1].reindex(runs[0].index)
topics = baseline["topic"].to_numpy()
checks = []
for metric in metrics:
    d = (candidate[metric] - baseline[metric]).to_numpy() * (-1 if metric in lower else 1)
    checks.append((metric, np.ones(len(d), bool), d))
    checks += [(f"{metric}[{t}]", topics == t, d) for t in np.unique(topics)]
intervals = {}
for name, where, d in checks:
    x = d[where]
    t = stats.t.interval(0.95, len(x) - 1, x.mean(), stats.sem(x))
    bca = stats.bootstrap((x,), np.mean, n_resamples=9_999, method="BCa", random_state=1).confidence_interval
    intervals[name] = (min(t[0], bca.low), max(t[1], bca.high))
rng = np.random.default_rng(1)
smallest = np.full(9_999, np.inf)
observed = []
columns = np.stack([np.where(where, d, 0) for _, where, d in checks])
counts = np.array([where.sum() for _, where, _ in checks])
squares = (columns ** 2).sum(axis=1)
def statistic(sums):
    return sums / np.sqrt((squares - sums ** 2 / counts) * counts / (counts - 1))
observed = statistic(columns.sum(axis=1))
for start in range(0, 9_999, 500):
    signs = rng.integers(0, 2, (min(500, 9_999 - start), columns.shape[1])) * 2 - 1
    smallest[start:start + len(signs)] = statistic(signs @ columns.T).min(axis=1)
p = [(1 + (smallest <= t).sum()) / 10_000 for t in observed]
print(json.dumps({"intervals": {k: list(v) for k, v in intervals.items()}, "p": p}))
"""


def peer(folder):
    """The seconds of the program in Python, its start included."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", PEER, ",".join(METRICS)], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--peer"]
    for n in [int(argument) for argument in arguments] or [1_000, 100_000]:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            write(folder / "baseline.jsonl", n, "baseline")
            write(folder / "candidate.jsonl", n, "candidate")
            rule = {"margin": 0.05, "missing": "drop", "segments": {"topic=*": {"margin": 0.1}}}
            thresholds = {
                "version": 1, "runs": {"baseline": "baseline.jsonl", "candidate": "candidate.jsonl"},
                "dataset": {"id": "id", "segments": ["topic"]}, "metrics": {metric: rule for metric in METRICS},
            }
            (folder / "thresholds.json").write_text(json.dumps(thresholds))
            size = sum((folder / f"{run}.jsonl").stat().st_size for run in ("baseline", "candidate"))
            runs = [run(folder) for _ in range(5)]
            memory = max(peak for _, _, peak in runs)
            print(
                f"{n} examples, {size / 1e6:.1f} MB: exit {runs[0][0]}, "
                f"{statistics.median(seconds for _, seconds, _ in runs):.3f} s, "
                f"{memory / 1e6:.0f} MB = {memory / size:.1f} × the input", flush=True)
            # scipy's BCa takes memory for n² numbers.
            if "--peer" in sys.argv and n <= 5_000:
                seconds = peer(folder)
                own = statistics.median(seconds for _, seconds, _ in runs)
                print(f"  pandas, scipy and NumPy: {seconds:.2f} s, {seconds / own:.0f} × as long")


if __name__ == "__main__":
    main()
