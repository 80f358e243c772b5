#!/usr/bin/env python3
"""Measures how fast `scoregate inspect` reads a file of every evaluator, and in how much memory.

    swift build -c release
    python3 Tests/Benchmarks/evaluator_files.py [ROWS]          default: 20000

Files are made with a fixed seed, about 5 kB a row, mostly text that no verdict needs. Prints for each
its size, megabytes per second of the whole process (start, SHA-256 of the file and all), the peak
memory, and that memory for twice as many rows: what a row costs beyond its scores shows there.
"""

import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "scoregate"
WORDS = "the policy refund applies within thirty days unless the order was customised and shipped abroad".split()


def text(rng, length):
    return " ".join(rng.choice(WORDS) for _ in range(length // 6)) + ' "as agreed"\n'


def example(rng, number):
    return {
        "id": f"q_{number:06}", "input": f"{number} " + text(rng, 150), "output": text(rng, 600),
        "reference": text(rng, 300), "context": text(rng, 4000), "score": rng.random(), "tone": rng.choice([0, 0.5, 1]),
    }


def promptfoo(e):
    return {
        "id": e["id"], "promptIdx": 0, "testIdx": 0, "success": True, "score": e["score"], "namedScores": {"tone": e["tone"]},
        "provider": {"id": "openai:gpt"}, "response": {"output": e["output"]}, "latencyMs": 5, "cost": 0,
        "testCase": {"vars": {"question": e["input"], "context": e["context"]}}, "failureReason": 0,
        "gradingResult": {"pass": True, "score": 1, "reason": "ok"},
    }


def deepeval(e):
    metric = {"name": "Faithfulness", "score": e["score"], "success": True, "reason": e["reference"], "evaluationModel": "gpt"}
    return {
        "name": "test_case_0", "input": e["input"], "actualOutput": e["output"], "expectedOutput": e["reference"],
        "retrievalContext": [e["context"]], "metricsData": [metric, {**metric, "name": "Tone", "score": e["tone"]}],
    }


def inspect(e):
    return {
        "id": e["id"], "epoch": 1, "input": e["input"], "target": e["reference"], "messages": [{"content": e["context"]}],
        "output": {"completion": e["output"]}, "scores": {"match": {"value": "C"}, "tone": {"value": e["tone"]}},
    }


def harness(e):
    return {
        "doc_id": int(e["id"][2:]), "doc": {"question": e["input"], "context": e["context"]}, "target": e["reference"],
        "resps": [[e["output"]]], "filtered_resps": [e["output"]], "filter": "none", "metrics": ["acc"],
        "doc_hash": f"{int(e['id'][2:]):064x}", "acc": e["tone"],
    }


def phoenix(e):
    return {
        "example_id": e["id"], "repetition_number": 1, "input": {"question": e["input"], "context": e["context"]},
        "output": e["output"], "reference_output": {"answer": e["reference"]}, "error": None,
        "annotations": [{"name": "correctness", "annotator_kind": "LLM", "score": e["score"], "error": None}],
    }


def azure(e):
    return {
        "inputs.query": e["input"], "inputs.response": e["output"], "inputs.context": e["context"],
        "outputs.groundedness.groundedness": e["score"], "outputs.groundedness.groundedness_reason": e["reference"],
    }


def wide(e):
    return {**{k: v for k, v in e.items() if k != "context"}, "contexts": [e["context"]]}


def flat(e):
    return {
        "example_id": e["id"], "inputs.question": e["input"], "outputs.answer": e["output"], "reference.answer": e["reference"],
        "inputs_context": e["context"], "feedback.tone": e["tone"], "feedback.score": e["score"], "error": "",
        "execution_time": 1.5,
    }


def lines(make):
    def write(file, rows):
        for row in rows:
            file.write(json.dumps(make(row)) + "\n")
    return write


def array(make, before="[", after="]", indent=None):
    def write(file, rows):
        file.write(before)
        for place, row in enumerate(rows):
            file.write((",\n" if place else "\n") + json.dumps(make(row), indent=indent))
        file.write(after)
    return write


def table(file, rows):
    writer = None
    for row in rows:
        row = flat(row)
        writer = writer or csv.DictWriter(file, list(row))
        if file.tell() == 0:
            writer.writeheader()
        writer.writerow(row)


def events(file, rows):
    file.write(json.dumps({"spec": {"eval_name": "a", "completion_fns": ["gpt"]}}) + "\n")
    for row in rows:
        event = {"run_id": "r", "event_id": 0, "sample_id": row["id"], "created_at": "2026"}
        sampling = {"prompt": row["input"] + row["context"], "sampled": [row["output"]]}
        file.write(json.dumps({**event, "type": "sampling", "data": sampling}) + "\n")
        file.write(json.dumps({**event, "type": "metrics", "data": {"score": row["score"]}}) + "\n")


def split(file, rows):
    file.write('{"columns":["inputs","outputs","context","tone/v1/score"],"data":[')
    for place, row in enumerate(rows):
        cells = [row["input"], row["output"], row["context"], row["tone"]]
        file.write(("," if place else "") + json.dumps(cells))
    file.write("]}")


FORMATS = {
    "wide rows, JSON Lines": lines(wide),
    "wide rows, JSON array": array(wide),
    "promptfoo JSON": array(promptfoo, '{"evalId":"e","results":{"version":3,"results":[', '],"stats":{}},"config":{}}', 2),
    "promptfoo JSON Lines": lines(promptfoo),
    "DeepEval JSON": array(deepeval, '{"testCases":[', '],"testPassed":1}'),
    "Inspect AI JSON": array(inspect, '{"version":2,"status":"success","eval":{"task":"t"},"samples":[', "]}", 2),
    "lm-evaluation-harness": lines(harness),
    "LangSmith CSV": table,
    "Phoenix JSON": array(phoenix),
    "Azure JSON": array(azure, '{"rows":[', '],"metrics":{}}'),
    "Azure JSON Lines": lines(azure),
    "OpenAI evals": events,
    "MLflow JSON": split,
}


def measure(path, folder):
    """The fastest of three runs in seconds, and the peak memory in bytes."""
    fastest, peak = float("inf"), 0
    for _ in range(3):
        start = time.perf_counter()
        process = subprocess.Popen([PROGRAM, "inspect", path], cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{path}: exit status {status}")
        fastest = min(fastest, time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss * 1024)
    return fastest, peak


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    print(f"{'format':26} {'MB':>6} {'MB/s':>6} {'peak MB':>8} {'of twice the rows':>18}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scores")
        for name, write in FORMATS.items():
            peaks, speed, size = [], 0, 0
            for rows in (count, 2 * count):
                rng = random.Random(20261125)
                with open(path, "w", encoding="utf-8", newline="") as file:
                    write(file, (example(rng, number) for number in range(rows)))
                seconds, peak = measure(path, folder)
                peaks.append(peak / 1e6)
                size = os.path.getsize(path) / 1e6
                speed = size / seconds
            print(f"{name:26} {size / 2:6.0f} {speed:6.0f} {peaks[0]:8.1f} {peaks[1]:18.1f}", flush=True)


if __name__ == "__main__":
    main()
