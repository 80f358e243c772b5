#!/usr/bin/env python3
"""Times the reports: a result of n examples × 40 checks, rendered by `scoregate report`.

    swift build -c release
    python3 Tests/Benchmarks/reports.py [--open] [n]                  default: 10000

Prints for every report its size and the median of nine processor times of the whole process, less that of
a process that reads the result and shows one line; then all five in one process. Half of the
checks fail, each naming ten examples with questions and answers of 600 characters. With `--open`
(needs Chromium) the page is opened and the time until it is laid out is read from it.
"""

import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "scoregate"
METRICS = [f"metric_{number}" for number in range(10)]
WORDS = "the policy covers returns within days of delivery unless goods were worn or opened by you".split()


def write(path, n, shift):
    rng, texts = random.Random(shift), random.Random("texts")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(n):
            row = {"id": f"q_{number:05}", "topic": f"topic-{number % 3}"}
            for place, metric in enumerate(METRICS):
                drop = shift if place < 5 and rng.random() < 0.3 else 0
                row[metric] = round(min(1, max(0, rng.gauss(0.8, 0.1) - drop)), 4)
            row["question"] = " ".join(texts.choices(WORDS, k=12)) + "?"
            row["answer"] = " ".join(rng.choices(WORDS, k=100))
            file.write(json.dumps(row) + "\n")


def median(arguments, folder):
    times = []
    for _ in range(9):
        process = subprocess.Popen([PROGRAM, "report", "result.json", *arguments], cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0, status
        times.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(times)


def opened(page):
    """Milliseconds from the start of the navigation until the page is complete."""
    probe = "<script>addEventListener('load', () => setTimeout(() => { const t = performance.timing;" \
        "document.title = 'complete:' + (t.loadEventEnd - t.navigationStart); }))</script></body>"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
    copy = page.with_name("probe.html")
    copy.write_text(text.replace("</body>", probe), encoding="utf-8")
    shown = subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom", "--timeout=5000",
         f"--user-data-dir={page.parent}/profile", copy.as_uri()], capture_output=True, text=True, check=True)
    return int(re.search(r"complete:(\d+)", shown.stdout)[1])


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--open"]
    n = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder / "baseline.jsonl", n, 0.0)
        write(folder / "candidate.jsonl", n, 0.2)
        rules = {m: {"range": [0, 1], "margin": 0.01, "segments": {"topic=*": {}}} for m in METRICS}
        (folder / "thresholds.json").write_text(json.dumps({
            "version": 1, "runs": {"baseline": "baseline.jsonl", "candidate": "candidate.jsonl"},
            "dataset": {"id": "id", "segments": ["topic"], "input": ["question"], "output": "answer"}, "metrics": rules}))
        subprocess.run([PROGRAM, "check", "-q", "--json", "result.json"], cwd=folder, stdout=subprocess.DEVNULL)
        checks = json.loads((folder / "result.json").read_text())["checks"]
        print(f"{n} examples, {len(checks)} checks, {sum(c['verdict'] != 'passed' for c in checks)} of them not passed")
        alone = median(["-q"], folder)
        print(f"reading the result: {alone * 1000:.0f} ms")
        files = [("junit", "r.xml"), ("markdown", "r.md"), ("html", "r.html"), ("json", "r.json")]
        for option, file in files:
            took = median(["-q", f"--{option}", file], folder) - alone
            print(f"{option:9} {(folder / file).stat().st_size / 1e6:6.2f} MB {took * 1000:6.0f} ms")
        took = median([argument for option, file in files for argument in (f"--{option}", file)], folder) - alone
        print(f"all four and the terminal {took * 1000:6.0f} ms")
        if "--open" in sys.argv:
            print(f"the page is complete after {statistics.median(opened(folder / 'r.html') for _ in range(3))} ms")


if __name__ == "__main__":
    main()
