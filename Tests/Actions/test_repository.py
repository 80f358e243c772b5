"""The workflows of this repository are as careful as they claim to be, and a release is what it should be."""

import os
import pathlib
import re
import subprocess
import unittest

from runner import PROGRAM, ROOT, RunnerTests

PAGES = [
    ROOT / "Sources/GateCommands/GateCommands.docc/ContinuousIntegration.md",
    ROOT / ".github/actions/gate/README.md",
]


class RepositoryTests(unittest.TestCase):
    FILES = [*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob(".github/actions/*/action.yml")]

    def test_actions_of_others_are_pinned_to_a_commit_with_their_version_and_to_one_each(self):
        pins = {}
        for file in [*self.FILES, *PAGES]:
            for use in re.findall(r"uses: (.*)", file.read_text()):
                if use.startswith(("$/", "OWNER/REPO/")):
                    continue
                match = re.fullmatch(r"([\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", use)
                self.assertTrue(match, f"{file}: {use}")
                owner = "/".join(match[1].split("/")[:2])
                self.assertEqual(pins.setdefault(owner, match[2]), match[2], use)

    def test_no_script_holds_an_expression(self):
        for file in self.FILES:
            inside = None
            for line in file.read_text().splitlines():
                depth = len(line) - len(line.lstrip())
                if inside is not None and line.strip() and depth <= inside:
                    inside = None
                if match := re.match(r" *(?:- )?(?=run: )", line):
                    inside = len(match[0])
                if inside is not None:
                    self.assertNotIn("${{", line, file)

    def test_a_comment_is_brought_up_to_date_whatever_failed_before(self):
        for file in ROOT.glob(".github/actions/*/action.yml"):
            step = file.read_text().split("- name: Write the comment\n")[1].split("- name:")[0]
            condition = re.search(r"if: \$\{\{ (.*) \}\}", step)[1]
            self.assertIn("!cancelled()", condition)
            self.assertNotRegex(condition, r"steps\.(program|check|report)\.")

    def test_every_workflow_starts_without_a_right_and_every_checkout_without_a_token(self):
        for file in ROOT.glob(".github/workflows/*.yml"):
            text = file.read_text()
            self.assertIn("\npermissions: {}\n", text, file)
            self.assertIn("\nconcurrency:\n", text, file)
            self.assertEqual(text.count("uses: actions/checkout@"), text.count("persist-credentials: false"))
            self.assertEqual(text.count("runs-on:"), text.count("timeout-minutes:"), file)


class ReleaseTests(RunnerTests):
    def run_release(self, script, *arguments, **variables):
        return subprocess.run(
            ["bash", str(ROOT / ".github/release" / script), *map(str, arguments)],
            cwd=self.folder, env=dict(os.environ, **variables), capture_output=True, text=True)

    def version(self):
        return subprocess.run([PROGRAM, "--version"], capture_output=True, text=True).stdout.split()[1]

    def test_a_release_is_packed_the_same_each_time_and_passes_its_trial(self):
        version = self.version()
        tag = {"GITHUB_REF_TYPE": "tag", "GITHUB_REF_NAME": f"v{version}"}
        for folder in ("one", "two"):
            result = self.run_release("pack.sh", PROGRAM, "test", folder, **tag)
            self.assertEqual(result.returncode, 0, result.stderr)
        name = f"scoregate-{version}-test.tar.gz"
        one, two = ((self.folder / folder / name).read_bytes() for folder in ("one", "two"))
        self.assertEqual(one, two)
        result = self.run_release("try.sh", self.folder / "one" / name)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_a_tag_of_another_version_is_refused(self):
        result = self.run_release(
            "pack.sh", PROGRAM, "test", "out", GITHUB_REF_TYPE="tag", GITHUB_REF_NAME="v99.0.0")
        self.assertEqual(result.returncode, 1)
        self.assertIn("the tag is v99.0.0", result.stderr)

    def test_a_program_for_linux_that_needs_libraries_is_refused(self):
        shell = pathlib.Path("/bin/sh").resolve()
        self.tool("program", "#!/bin/sh\necho scoregate 1.2.3\n")
        self.tool("readelf", f'#!/bin/sh\nexec /usr/bin/readelf --dynamic {shell}\n')
        result = self.run_release(
            "pack.sh", self.tools / "program", "linux-x86_64", "out",
            PATH=f"{self.tools}:{os.environ['PATH']}")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Static Linux SDK", result.stderr)

    def test_a_release_has_notes(self):
        result = self.run_release("notes.sh", self.version(), GITHUB_REPOSITORY="acme/scoregate")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("scoregate check", result.stdout)
        self.assertIn("--repo acme/scoregate", result.stdout)
        self.assertEqual(self.run_release("notes.sh", "99.0.0").returncode, 1)
