"""The recipes of the documentation, and the workflows of this repository, are what they claim to be."""

import hashlib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

from runner import PROGRAM, ROOT, RunnerTests

ARTICLE = ROOT / "Sources/GateCommands/GateCommands.docc/ContinuousIntegration.md"
ACTION = ROOT / ".github/actions/gate/README.md"
# Beside this interpreter, or on the path.
PLACES = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
CHECKER, SHELLCHECK, ZIZMOR = (
    shutil.which(name, path=PLACES) for name in ("check-jsonschema", "shellcheck", "zizmor"))
SCHEMAS = {
    ".github/workflows/": "github-workflows",
    ".gitlab-ci.yml": "gitlab-ci",
    "azure-pipelines.yml": "azure-pipelines",
    ".buildkite/": "buildkite",
    ".circleci/": "circle-ci",
}
TRANSFORMS = {name: ["--data-transform", name] for name in ("azure-pipelines", "gitlab-ci")}
REPORTS = {"--junit", "--markdown", "--html", "--json", "--openmetrics"}


def blocks(page):
    """The fenced blocks of a page: language and text."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", page.read_text(), re.MULTILINE | re.DOTALL)


def commands(text):
    """The command lines of ScoreGate in a text of any form, a line that is folded or continued as one."""
    joined = re.sub(r"\\\n\s*", "", text)
    joined = re.sub(r"\n\s+(?=--)", " ", joined)
    for found in re.findall(r"bin/scoregate ([^'\n]*)", joined):
        words = shlex.split(found.split("||")[0])
        yield words


class RecipeTests(RunnerTests):
    def setUp(self):
        super().setUp()
        shutil.copy(ROOT / "Tests/Samples/regressed.jsonl", self.workspace / "results.jsonl")
        (self.workspace / "bin").mkdir()
        (self.workspace / "bin/scoregate").symlink_to(PROGRAM)

    def shell(self, text, *arguments):
        environment = dict(os.environ, PATH=f"{self.tools}:{os.environ['PATH']}")
        for name in [name for name in environment if name.startswith("GITHUB_")]:
            del environment[name]
        return subprocess.run(
            ["bash", "-c", text, *arguments], cwd=self.workspace, env=environment,
            capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def test_every_file_has_the_form_that_its_ci_reads(self):
        if CHECKER is None:
            self.skipTest("check-jsonschema is not installed")
        kinds = set()
        for page in (ARTICLE, ACTION):
            for language, text in blocks(page):
                if language != "yaml":
                    continue
                path = re.match(r"# (\S+)\n", text)[1]
                schema = next(schema for start, schema in SCHEMAS.items() if path.startswith(start))
                kinds.add(schema)
                file = self.folder / "recipe.yml"
                file.write_text(text)
                check = subprocess.run(
                    [CHECKER, "--regex-variant", "nonunicode", *TRANSFORMS.get(schema, []),
                     "--builtin-schema", f"vendor.{schema}", str(file)],
                    capture_output=True, text=True)
                self.assertEqual(check.returncode, 0, path + check.stdout + check.stderr)
        self.assertEqual(kinds, set(SCHEMAS.values()))

    def test_every_workflow_is_as_careful_as_ours(self):
        if ZIZMOR is None:
            self.skipTest("zizmor is not installed")
        folder = self.folder / ".github/workflows"
        folder.mkdir(parents=True)
        for page in (ARTICLE, ACTION):
            for language, text in blocks(page):
                if language == "yaml" and text.startswith("# .github/workflows/"):
                    (folder / text.split("\n")[0].split("/")[-1]).write_text(
                        text.replace("@SHA ", f"@{'a' * 40} "))
            check = subprocess.run(
                [ZIZMOR, "--offline", "--quiet", "--persona", "auditor", str(folder)], capture_output=True, text=True)
            self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def test_every_command_runs_blocks_and_leaves_its_reports(self):
        seen = 0
        for language, text in blocks(ARTICLE):
            for words in commands(text):
                if words[0] != "check":
                    continue
                seen += 1
                files = [words[n + 1] for n, word in enumerate(words) if word in REPORTS]
                self.assertTrue(files, words)
                for file in files:
                    (self.workspace / file).unlink(missing_ok=True)
                result = self.shell(shlex.join(["bin/scoregate", *words]))
                self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
                for file in files:
                    self.assertTrue((self.workspace / file).stat().st_size, file)
        self.assertEqual(seen, 6)

    def test_reports_that_a_recipe_shows_are_reports_that_it_writes(self):
        for language, text in blocks(ARTICLE):
            written = {
                words[n + 1] for words in commands(text)
                for n, word in enumerate(words) if word in REPORTS}
            if written and language != "bash":
                self.assertEqual(written, set(re.findall(r"(?<!-)scoregate\.\w+", text)), text)

    def test_the_installation_takes_what_a_release_is(self):
        made = self.shell('bash "$0" bin/scoregate test archives', ROOT / ".github/release/pack.sh")
        self.assertEqual(made.returncode, 0, made.stderr)
        archive = next((self.workspace / "archives").iterdir())
        # The program of a test is not linked statically, so that it is not packed for Linux.
        archive = archive.rename(archive.parent / archive.name.replace("-test.", "-linux-x86_64."))
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        version = self.shell("bin/scoregate --version").stdout.split()[1]
        script = next(t for _, t in blocks(ARTICLE) if "sha256sum --check" in t)
        self.assertIn(f"version={version}\n", script)
        self.tool("curl", f'#!/bin/sh\nfor last; do :; done\necho "$last" >asked\ncp {shlex.quote(str(archive))} .\n')
        (self.workspace / "bin/scoregate").unlink()
        script = script.replace("OWNER/REPO", "acme/scoregate")
        self.assertNotEqual(self.shell(script).returncode, 0, "the checksum is a placeholder")
        result = self.shell(script.replace("SHA256  ", digest + "  "))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue((self.workspace / "bin/scoregate").is_file())
        self.assertEqual(
            (self.workspace / "asked").read_text().strip(),
            f"https://github.com/acme/scoregate/releases/download/v{version}/{archive.name}")

    def test_buildkite_gets_the_report_and_the_exit_status(self):
        script = next(t for _, t in blocks(ARTICLE) if "buildkite-agent" in t)
        self.tool("buildkite-agent", '#!/bin/sh\necho "$@" >arguments\ncat >annotation\n')
        result = self.shell(script)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(
            (self.workspace / "arguments").read_text().strip(),
            "annotate --style error --context scoregate")
        self.assertIn("Blocked", (self.workspace / "annotation").read_text())

    def test_the_baseline_is_accepted_as_the_article_says(self):
        shutil.copy(ROOT / "Tests/Samples/candidate.jsonl", self.workspace / "results.jsonl")
        self.shell("git init -q && git -c user.name=a -c user.email=a@b commit -q --allow-empty -m a")
        script = next(t for _, t in blocks(ARTICLE) if t.startswith("bin/scoregate baseline"))
        result = self.shell(script)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_every_script_of_the_article_is_clean(self):
        if SHELLCHECK is None:
            self.skipTest("shellcheck is not installed")
        for language, text in blocks(ARTICLE):
            if language == "bash":
                check = subprocess.run(
                    [SHELLCHECK, "--shell", "bash", "-"], input=text, text=True, capture_output=True)
                self.assertEqual(check.returncode, 0, check.stdout)

    def test_the_readme_of_the_action_names_every_input_and_output(self):
        action = (ROOT / ".github/actions/gate/action.yml").read_text()
        head = action.split("runs:")[0]
        inputs, outputs = head.split("outputs:")
        text = ACTION.read_text()
        for name in re.findall(r"^  ([\w-]+):$", inputs + outputs, re.MULTILINE):
            if name not in ("icon", "color"):
                self.assertIn(f"`{name}`", text, name)
