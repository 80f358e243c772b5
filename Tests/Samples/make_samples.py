#!/usr/bin/env python3
"""Makes the sample evaluation: a support bot, 400 questions, five metrics, three runs and two logs.

    python3 Tests/Samples/make_samples.py          writes the runs, history and feedback
    python3 Tests/Samples/make_samples.py --check  fails where the files are not what it would write

Nothing here is real. The generator is seeded, so the files are the same on every machine.
`regressed.jsonl` carries a planted fault: answers about returns state refund windows that the
policy documents do not contain. `history.csv` is a log of 36 versions: faithfulness falls with one of
them, relevancy decays, latency has a bad month.
`feedback.csv` is what 60 users say of answers of the baseline's system and then of the regressed one: they
feel what faithfulness sees, and hardly what answer_relevancy does.
"""

import csv
import datetime
import io
import json
import pathlib
import random
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
METRICS = ("answer_relevancy", "context_precision", "context_recall", "faithfulness", "latency")

TOPICS = {
    "account": (
        ["change the email address of my {p} account", "delete my {p} account",
         "turn on two-factor sign-in for {p}", "merge two {p} accounts"],
        "Open Settings, choose {p}, then Account, and follow the steps there."),
    "billing": (
        ["see why my {p} invoice went up", "pay for {p} by bank transfer",
         "get a receipt for {p}", "stop {p} from renewing"],
        "Invoices and payment methods for {p} are under Billing; changes apply from the next cycle."),
    "delivery": (
        ["track my {p} parcel", "change the delivery address of {p}",
         "have {p} delivered on a Saturday", "report that {p} never arrived"],
        "The tracking page of {p} shows the carrier, the day and how to change the address."),
    "returns": (
        ["send back {p} without the box", "get a refund for {p}",
         "exchange {p} for another size", "return {p} bought as a gift"],
        "{p} can be returned with the label from your order page; the policy lists the conditions."),
    "technical": (
        ["reset {p} to factory settings", "connect {p} to a new network",
         "update the firmware of {p}", "find out why {p} shows a red light"],
        "Hold the button of {p} for ten seconds, then follow the guide for its model."),
}
PRODUCTS = ["Aurora lamp", "Basalt speaker", "Cedar desk", "Delta router", "Ember kettle",
            "Fjord jacket", "Garnet watch", "Harbor bag", "Iris camera", "Juniper sensor"]
OPENINGS = ["How do I", "What is the way to"]
INVENTED = " Refunds are paid within 48 hours and returns are free for 90 days."


def questions():
    """400 different questions; one in six is critical: money or safety is at stake."""
    rng = random.Random("questions")
    rows = []
    for topic, (wishes, answer) in TOPICS.items():
        for wish in wishes:
            for product in PRODUCTS:
                for opening in OPENINGS:
                    rows.append({
                        "question_id": f"q_{len(rows) + 1:03}",
                        "user_input": f"{opening} {wish.format(p=product)}?",
                        "response": answer.format(p=product),
                        "topic": topic,
                        "tier": "critical" if rng.random() < 1 / 6 else "standard",
                    })
    return rows


def share(rng, claims, quality):
    """A share of supported claims, as claim-based judges give it."""
    return sum(rng.random() < quality for _ in range(claims)) / claims


def ability(rows):
    """What the system scores on each question: the same in every run but for noise."""
    rng = random.Random("ability")
    return [{
        "faithfulness": share(rng, rng.randint(3, 6), 0.93),
        "answer_relevancy": round(min(1.0, rng.gauss(0.88, 0.05)), 4),
        "context_precision": share(rng, 5, 0.85),
        "context_recall": share(rng, 4, 0.9),
        "latency": round(rng.lognormvariate(0.55, 0.35), 3),
    } for _ in rows]


def run(name, rows, base):
    """One run: judges disagree with themselves on some questions, and fail on a few."""
    rng = random.Random(name)
    scored = []
    for row, true in zip(rows, base):
        scores = {
            "faithfulness": true["faithfulness"],
            "answer_relevancy": round(min(1.0, max(0.0, true["answer_relevancy"] + rng.gauss(0, 0.02))), 4),
            "context_precision": true["context_precision"],
            "context_recall": true["context_recall"],
            "latency": round(true["latency"] * rng.lognormvariate(0, 0.08), 3),
        }
        for metric, step in (("faithfulness", 0.2), ("context_precision", 0.2), ("context_recall", 0.25)):
            if rng.random() < 0.1:
                scores[metric] = min(1.0, max(0.0, scores[metric] + rng.choice((-step, step))))
        response = row["response"]
        if name == "regressed" and row["topic"] == "returns" and rng.random() < 0.5:
            scores["faithfulness"] *= rng.choice((0.4, 0.6, 0.75))
            response += INVENTED
        for metric in ("faithfulness", "context_precision", "context_recall"):
            if rng.random() < 0.004:
                scores[metric] = None
        scored.append({**row, "response": response, **scores})
    return scored


def stored_baseline(rows):
    """The baseline as ScoreGate stores it: a header, then one example a line, sorted by id."""
    lines = [{
        "scoregate": 1, "dataset": "support-sample", "system": "support-bot 1.4.0",
        "created": "2026-11-02T09:00:00Z", "change": "Re-ranking added to the retriever",
        "factors": {"judge": "judge-2026-10", "model": "model-a", "prompt": "v12"},
    }]
    for row in rows:
        line = {
            "id": row["question_id"],
            "scores": {m: row[m] for m in METRICS if row[m] is not None},
            "segments": {"tier": row["tier"], "topic": row["topic"]},
            "input": row["user_input"], "output": row["response"],
        }
        failed = {m: "judge timeout" for m in METRICS if row[m] is None}
        if failed:
            line["missing"] = failed
        lines.append(line)
    return lines


def text(lines, **style):
    return "".join(json.dumps(line, ensure_ascii=False, **style) + "\n" for line in lines)


def log():
    """The means of 36 versions, one every four days."""
    noise = {metric: random.Random(f"history of {metric}").gauss for metric in METRICS}
    lines = ["Timestamp,System Version,Metric Name,Value,Dataset Name,Change Description"]
    for number in range(36):
        time = datetime.datetime(2026, 3, 2, 8) + datetime.timedelta(days=4 * number)
        change = {14: "Larger chunks", 22: "Shorter answers", 27: "Faster retriever"}.get(number, "")
        values = {
            "faithfulness": 0.918 + noise["faithfulness"](0, 0.006) - (0.034 if number >= 22 else 0),
            "answer_relevancy": 0.89 + noise["answer_relevancy"](0, 0.004) - 0.0006 * number,
            "context_recall": 0.893 + noise["context_recall"](0, 0.006),
            "latency": 1.83 + noise["latency"](0, 0.03) + (0.25 if 14 <= number < 27 else 0),
        }
        for metric, value in values.items():
            lines.append(
                f"{time:%Y-%m-%dT%H:%M:%SZ},v1.{number},{metric},{value:.4f},support-sample,{change}")
    return "".join(line + "\n" for line in lines)


WISHES = {
    "account": ["I still cannot change the address", "The settings page looks different"],
    "billing": ["The invoice is not where it says", "No invoice under Billing"],
    "delivery": ["The tracking page shows nothing", "Tracking shows no carrier"],
    "returns": ["The refund did not come within 48 hours", "Support says 90 days is wrong",
                "Refund promised, not paid", "There is no free return"],
    "technical": ["The light is still red", "Holding the button does nothing"],
}
PRAISE = ["Thanks!", "Solved it", "Quick and clear", "Exactly what I needed"]
COMPLAINTS = ["Far too long", "Too long, I stopped reading", "Too slow"]


def feedback(baseline, regressed):
    """A log as a chat window writes it: who rated what, and the scores that the answer got."""
    rng = random.Random("feedback")
    moods = {f"u_{user:03}": rng.gauss(0, 0.4) for user in range(60)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["Timestamp", "User ID", "Query ID", "User Rating", "Feedback Text", "Metric Scores",
                     "System Version", "Topic", "Asked Again"])
    time = datetime.datetime(2026, 11, 2, 9, 0)
    for place in range(360):
        time += datetime.timedelta(minutes=rng.randint(5, 70))
        row = rng.choice(baseline if place < 180 else regressed)
        user = rng.choice(sorted(moods))
        faithfulness = row["faithfulness"]
        felt = 4.4 - 5.0 * (1 - (0.9 if faithfulness is None else faithfulness)) + moods[user] + rng.gauss(0, 0.55)
        stars = max(1, min(5, round(felt)))
        asked_again = rng.random() < (0.45 if stars <= 2 else 0.06)
        text = ""
        if stars <= 2 and rng.random() < 0.65:
            text = rng.choice(WISHES[row["topic"]] if rng.random() < 0.75 else COMPLAINTS)
        elif stars >= 4 and rng.random() < 0.15:
            text = rng.choice(PRAISE)
        scores = ", ".join(f"{m}: {row[m]}" for m in ("faithfulness", "answer_relevancy") if row[m] is not None)
        writer.writerow([
            time.strftime("%Y-%m-%dT%H:%M:%SZ"), user, row["question_id"],
            "" if rng.random() < 0.1 else stars, text, "{" + scores + "}",
            "support-bot 1.4.0" if place < 180 else "support-bot 1.5.0", row["topic"],
            "true" if asked_again else "false"])
    return out.getvalue()


def files():
    rows = questions()
    base = ability(rows)
    yield "baseline.jsonl", text(stored_baseline(run("baseline", rows, base)), separators=(",", ":"))
    for name in ("candidate", "regressed"):
        yield f"{name}.jsonl", text(run(name, rows, base))
    yield "history.csv", log()
    yield "feedback.csv", feedback(run("baseline", rows, base), run("regressed", rows, base))


def main():
    stale = []
    for name, content in files():
        path = FOLDER / name
        if "--check" not in sys.argv[1:]:
            path.write_text(content, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
    if stale:
        sys.exit(f"not what make_samples.py writes: {', '.join(stale)}")


if __name__ == "__main__":
    main()
