#!/usr/bin/env python3
"""Times `scoregate check` as a whole process: n examples × 6 metrics × (overall + 5 segments).

    swift build -c release
    python3 Tests/Benchmarks/whole_process.py [n …]          default: 1000 100000

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


def main():
    for n in [int(argument) for argument in sys.argv[1:]] or [1_000, 100_000]:
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
                f"{memory / 1e6:.0f} MB = {memory / size:.1f} × the input")


if __name__ == "__main__":
    main()
