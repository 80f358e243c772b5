#!/usr/bin/env python3
"""A small GitHub behind a program named gh: comments, pull requests and artifacts of one repository.

GITHUB_FAKE names a folder: `state.json` is the world, `calls.jsonl` gets every call's arguments, and
`ID.zip` is what the artifact with that id holds.
"""

import json
import os
import pathlib
import re
import sys

FOLDER = pathlib.Path(os.environ["GITHUB_FAKE"])
STATE = json.loads((FOLDER / "state.json").read_text())
REPOSITORY = "repos/acme/support-bot"


def refuse(status, message):
    sys.stderr.write(f"gh: {message} (HTTP {status})\n")
    sys.exit(1)


def answer(value):
    (FOLDER / "state.json").write_text(json.dumps(STATE))
    print(json.dumps(value))
    sys.exit(0)


def parse(arguments):
    """The path, and what the options say."""
    options = {"method": None, "fields": {}, "input": None, "paginate": False}
    path = None
    rest = iter(arguments)
    for argument in rest:
        if argument == "--method":
            options["method"] = next(rest)
        elif argument == "--paginate":
            options["paginate"] = True
        elif argument in ("-f", "-F"):
            name, value = next(rest).split("=", 1)
            options["fields"][name] = value
        elif argument == "--input":
            options["input"] = json.loads(pathlib.Path(next(rest)).read_text())
        else:
            assert path is None, arguments
            path = argument
    return path, options


def pages(items, path, options):
    """What a client sees of a list: the first page, or all pages one after the other."""
    size = int(re.search(r"per_page=(\d+)", path).group(1))
    chunks = [items[start : start + size] for start in range(0, len(items), size)] or [[]]
    for chunk in chunks if options["paginate"] else chunks[:1]:
        print(json.dumps(chunk))
    sys.exit(0)


def graphql(options):
    if STATE["viewer"] is None:
        refuse(403, "Resource not accessible by integration")
    answer({"data": {"viewer": {"login": STATE["viewer"]}}})


def comments(path, number, options):
    if STATE["broken"]:
        refuse(502, "Bad Gateway")
    if options["method"] in (None, "GET"):
        pages(STATE["comments"], path, options)
    if STATE["forbidden"]:
        refuse(403, "Resource not accessible by integration")
    identifier = 1 + max((comment["id"] for comment in STATE["comments"]), default=0)
    comment = {
        "id": identifier,
        "body": options["input"]["body"],
        "user": {"login": STATE["viewer"] or "github-actions[bot]"},
        "html_url": f"https://github.com/acme/support-bot/pull/{number}#issuecomment-{identifier}",
    }
    STATE["comments"].append(comment)
    answer(comment)


def comment(identifier, options):
    if STATE["forbidden"]:
        refuse(403, "Resource not accessible by integration")
    if len(options["input"]["body"]) > 65_536:
        refuse(422, "Validation Failed: Body is too long (maximum is 65536 characters)")
    for comment in STATE["comments"]:
        if comment["id"] == identifier:
            comment["body"] = options["input"]["body"]
            answer(comment)
    refuse(404, "Not Found")


def main():
    with open(FOLDER / "calls.jsonl", "a") as calls:
        calls.write(json.dumps(sys.argv[1:]) + "\n")
    assert sys.argv[1] == "api" and os.environ["GH_TOKEN"] and os.environ["GH_HOST"] == "github.com"
    path, options = parse(sys.argv[2:])
    if path == "graphql":
        graphql(options)
    if match := re.match(REPOSITORY + r"/issues/(\d+)/comments(\?|$)", path):
        comments(path, match[1], options)
    if match := re.fullmatch(REPOSITORY + r"/issues/comments/(\d+)", path):
        assert options["method"] == "PATCH"
        comment(int(match[1]), options)
    if path == REPOSITORY + "/pulls":
        wanted = options["fields"]["head"]
        answer([pull for pull in STATE["pulls"] if pull["head"]["label"] == wanted])
    if match := re.fullmatch(REPOSITORY + r"/pulls/(\d+)", path):
        for pull in STATE["pulls"]:
            if pull["number"] == int(match[1]):
                answer(pull)
    if match := re.match(REPOSITORY + r"/actions/runs/(\d+)/artifacts\?name=([\w.-]+)&", path):
        answer({"artifacts": [a for a in STATE["artifacts"] if a["name"] == match[2]]})
    if match := re.fullmatch(REPOSITORY + r"/actions/artifacts/(\d+)/zip", path):
        sys.stdout.buffer.write((FOLDER / f"{match[1]}.zip").read_bytes())
        sys.exit(0)
    refuse(404, "Not Found")


main()
