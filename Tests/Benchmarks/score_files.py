#!/usr/bin/env python3
"""Measures how fast score files are read: writes files with a fixed seed, then times a release build.

    Tests/Benchmarks/score_files.py [DIRECTORY]

Prints megabytes per second and the peak memory for each file. The build stays in .build-release.
"""
import csv
import json
import os
import pathlib
import random
import subprocess
import sys

METRICS = ["answer_relevancy", "context_precision", "context_recall", "faithfulness", "latency", "semantic_similarity"]
WORDS = "the policy refund applies within thirty days unless the order was customised and shipped abroad".split()


def text(randomness, length):
    words = []
    while sum(map(len, words)) + len(words) < length:
        words.append(randomness.choice(WORDS))
        if randomness.random() < 0.02:
            words.append('"as agreed"\n')
    return " ".join(words)


def wide_row(randomness, number):
    row = {"question_id": f"q_{number:06}", "user_input": text(randomness, 150), "response": text(randomness, 450)}
    row["retrieved_contexts"] = text(randomness, 1400)
    for metric in METRICS:
        row[metric] = randomness.random()
    return row


def slim_row(randomness, number):
    row = {"id": f"q_{number:06}"}
    for metric in METRICS:
        row[metric] = randomness.random()
    return row


def write_lines(path, make_row, count):
    randomness = random.Random(20261123)
    with open(path, "w") as file:
        for number in range(count):
            file.write(json.dumps(make_row(randomness, number)) + "\n")


def write_csv(path, make_row, count):
    randomness = random.Random(20261123)
    with open(path, "w", newline="") as file:
        rows = csv.DictWriter(file, fieldnames=list(make_row(random.Random(0), 0)))
        rows.writeheader()
        for number in range(count):
            rows.writerow(make_row(randomness, number))


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    directory = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build-benchmarks")
    directory.mkdir(parents=True, exist_ok=True)
    files = {
        "wide.jsonl": (write_lines, wide_row, 50_000),
        "wide.csv": (write_csv, wide_row, 50_000),
        "slim.jsonl": (write_lines, slim_row, 100_000),
        "slim.csv": (write_csv, slim_row, 100_000),
    }
    for name, (write, make_row, count) in files.items():
        path = directory / name
        if not path.exists():
            write(path, make_row, count)
        subprocess.run(
            ["swift", "test", "--configuration", "release", "--scratch-path", ".build-release", "-Xswiftc",
             "-enable-testing", "--filter", "ScoreFileThroughput"],
            cwd=root, env={**os.environ, "SCOREGATE_BENCHMARK": str(path)}, check=True)


if __name__ == "__main__":
    main()
