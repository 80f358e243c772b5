"""A GitHub runner small enough for a test: a folder, its environment, and a step's script run in it."""

import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ACTIONS = ROOT / ".github" / "actions"
PROGRAM = os.environ.get("SCOREGATE", str(ROOT / ".build" / "release" / "scoregate"))
HEAD = "0123456789abcdef0123456789abcdef01234567"
RUN = "https://github.com/acme/support-bot/actions/runs/44"
# What a branch, a file or a text may be called by somebody who wishes ill.
HOSTILE = "$(touch pwned)`touch pwned`\"'; touch pwned; \n::error::pwned\n##[error]pwned"


class Step:
    """What a script left behind."""

    def __init__(self, process, output):
        self.status = process.returncode
        self.log = process.stdout + process.stderr
        self.outputs = dict(line.split("=", 1) for line in output.read_text().splitlines())

    def commands(self, name):
        """The workflow commands of a kind that the runner would obey."""
        found, token = [], None
        for line in self.log.splitlines():
            line = line.strip()
            if token:
                token = None if line == f"::{token}::" else token
            elif line.startswith("::stop-commands::"):
                token = line.removeprefix("::stop-commands::")
            elif line.startswith(f"::{name} ") or line.startswith(f"::{name}::"):
                found.append(line)
            elif "##[" in line:
                raise AssertionError("a command of the old form: " + line)
        return found


class RunnerTests(unittest.TestCase):
    """A fresh runner for each test, with a workspace that holds the samples."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="scoregate-runner-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.workspace = self.folder / "work space"
        self.temporary = self.folder / "temp orary"
        self.fake = self.folder / "fake"
        self.tools = self.folder / "bin"
        for folder in (self.workspace, self.temporary, self.fake, self.tools):
            folder.mkdir()
        shutil.copy(ROOT / "thresholds.json", self.workspace)
        (self.workspace / "Tests").mkdir()
        shutil.copytree(ROOT / "Tests" / "Samples", self.workspace / "Tests" / "Samples")
        self.state(comments=[], pulls=[], artifacts=[])
        self.tool("gh", (pathlib.Path(__file__).parent / "fake_gh.py").read_text())

    def state(self, **changes):
        """Changes the world behind gh, and returns it."""
        file = self.fake / "state.json"
        world = {"viewer": "github-actions[bot]", "forbidden": False, "broken": False}
        if file.exists():
            world = json.loads(file.read_text())
        world.update(changes)
        file.write_text(json.dumps(world))
        return world

    def tool(self, name, text):
        """Puts a program on the path, before all others."""
        file = self.tools / name
        file.write_text(text.replace("#!/usr/bin/env python3", "#!" + sys.executable))
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def calls(self):
        """The calls of gh so far."""
        file = self.fake / "calls.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def run_script(self, script, folder=None, **variables):
        """Runs a script of the actions as the runner would."""
        output = self.folder / "output"
        output.write_text("")
        self.summary = self.folder / "summary"
        self.summary.write_text("")
        environment = {
            "PATH": f"{self.tools}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_REPOSITORY": "acme/support-bot",
            "GITHUB_RUN_ID": "44",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_FAKE": str(self.fake),
            "GH_TOKEN": "a-token",
            "GATE_NAME": "scoregate",
            "GATE_PROGRAM": PROGRAM,
        }
        environment.update({name: str(value) for name, value in variables.items()})
        process = subprocess.run(
            ["bash", str(ACTIONS / script)],
            cwd=folder or self.workspace,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
        self.assertEqual(list(self.folder.rglob("pwned")), [], "something hostile was executed")
        return Step(process, output)
