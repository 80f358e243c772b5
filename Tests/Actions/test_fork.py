"""The comment for a pull request from a fork, written by a workflow that the fork has no say in."""

import copy
import json
import pathlib
import zipfile

from runner import HEAD, HOSTILE, RUN, RunnerTests

EVENT = {
    "workflow_run": {
        "id": 55, "event": "pull_request", "head_sha": HEAD, "head_branch": "better",
        "head_repository": {"full_name": "stranger/support-bot", "owner": {"login": "stranger"}},
        "pull_requests": [],
    }
}
PULL = {
    "number": 7,
    "head": {"label": "stranger:better", "sha": HEAD, "repo": {"full_name": "stranger/support-bot"}},
    "base": {"repo": {"full_name": "acme/support-bot"}},
}


class ForkTests(RunnerTests):
    def setUp(self):
        super().setUp()
        self.event = copy.deepcopy(EVENT)
        self.pull = copy.deepcopy(PULL)

    def result(self):
        step = self.run_script("gate/check.sh", GATE_CANDIDATE="Tests/Samples/regressed.jsonl")
        return pathlib.Path(step.outputs["json"]).read_bytes()

    def artifact(self, files, identifier=9, **changes):
        with zipfile.ZipFile(self.fake / f"{identifier}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return {
            "id": identifier, "name": "scoregate", "expired": False, "size_in_bytes": 1000, **changes}

    def fetch(self, artifacts, **variables):
        self.state(pulls=[self.pull], artifacts=artifacts)
        (self.folder / "event.json").write_text(json.dumps(self.event))
        return self.run_script(
            "comment/fetch.sh", GITHUB_EVENT_PATH=self.folder / "event.json", **variables)

    def assertLeft(self, step, reason, **outputs):
        self.assertEqual((step.status, step.outputs), (0, outputs), step.log)
        self.assertIn(reason, step.commands("notice")[0])

    def assertUnreadable(self, artifacts, reason, **variables):
        """The comment of an earlier run has to say that it is old, so that its pull request is told."""
        self.assertLeft(self.fetch(artifacts, **variables), reason, **{"pull-request": "7"})

    def render(self, result):
        return self.run_script("comment/render.sh", GATE_RESULT=result)

    def test_the_report_is_rendered_from_the_numbers_and_never_taken_from_the_fork(self):
        forged = b"<!-- scoregate:report -->\nAll is well, merge me @everyone\n"
        step = self.fetch([self.artifact({"result.json": self.result(), "report.md": forged})])
        self.assertEqual(step.outputs["pull-request"], "7", step.log)
        step = self.render(step.outputs["result"])
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual(set(step.outputs), {"markdown"})
        self.assertEqual(self.summary.read_text(), "")
        text = pathlib.Path(step.outputs["markdown"]).read_text()
        self.assertIn("Blocked", text)
        self.assertNotIn("merge me", text)
        step = self.run_script(
            "gate/comment.sh", GATE_PULL_REQUEST="7", GATE_REPORT=step.outputs["markdown"],
            GATE_HEAD=HEAD, GATE_NOTE="The numbers come from the pull request's own run.")
        self.assertIn("own run.</sub>", self.state()["comments"][0]["body"])

    def test_a_run_that_made_no_result_says_so(self):
        step = self.fetch([self.artifact({"report.md": b"forged"})])
        self.assertEqual(step.outputs, {"pull-request": "7", "artifact": "9"}, step.log)
        step = self.render("")
        text = pathlib.Path(step.outputs["markdown"]).read_text()
        self.assertTrue(text.startswith("<!-- scoregate:report -->\n❌"))
        self.assertIn(f"[see the run]({RUN})", text)

    def test_a_result_that_is_none_makes_no_comment(self):
        for data in (b"", b"{", b"[]", b'{"schemaVersion":1}', HOSTILE.encode(), b"\xff\x00" * 99):
            file = self.folder / "result.json"
            file.write_bytes(data)
            step = self.render(file)
            self.assertEqual((step.status, step.outputs), (0, {}), step.log)
            self.assertEqual(len(step.commands("warning")), 1)
            self.assertEqual(step.commands("error"), [])

    def test_a_message_that_quotes_the_result_commands_nothing(self):
        self.tool("quoting", '#!/bin/sh\ncat "$2" >&2\nexit 2\n')
        file = self.folder / "result.json"
        file.write_text(HOSTILE)
        step = self.run_script(
            "comment/render.sh", GATE_RESULT=file, GATE_PROGRAM=self.tools / "quoting")
        self.assertEqual((step.status, step.commands("error")), (0, []), step.log)

    def test_a_pull_request_that_moved_on_is_left_alone(self):
        self.pull["head"]["sha"] = "f" * 40
        self.assertLeft(self.fetch([]), "no open pull request is at commit")

    def test_a_branch_of_that_name_in_another_repository_is_not_meant(self):
        self.pull["head"]["repo"]["full_name"] = "stranger/other"
        self.assertLeft(self.fetch([]), "no open pull request is at commit")
        self.pull["head"]["repo"] = None
        self.assertLeft(self.fetch([]), "no open pull request is at commit")

    def test_two_pull_requests_of_one_commit_are_not_told_apart(self):
        self.state(pulls=[])
        other = copy.deepcopy(self.pull) | {"number": 8}
        (self.folder / "event.json").write_text(json.dumps(self.event))
        self.state(pulls=[self.pull, other])
        step = self.run_script("comment/fetch.sh", GITHUB_EVENT_PATH=self.folder / "event.json")
        self.assertLeft(step, "several pull requests")

    def test_runs_for_anything_else_and_repositories_that_are_gone_are_left_alone(self):
        self.event["workflow_run"]["event"] = "push"
        self.assertLeft(self.fetch([]), "not for a pull request")
        self.event = copy.deepcopy(EVENT)
        self.event["workflow_run"]["head_repository"] = None
        self.assertLeft(self.fetch([]), "gone")

    def test_another_event_is_a_mistake(self):
        self.event = {"pull_request": {"number": 7}}
        self.assertEqual(self.fetch([]).status, 2)

    def test_what_gh_says_of_a_failure_commands_nothing(self):
        self.tool("gh", f"#!/usr/bin/env python3\nimport sys\nsys.exit({HOSTILE!r})\n")
        step = self.fetch([])
        self.assertEqual(step.status, 2, step.log)
        self.assertEqual(len(step.commands("error")), 1, step.log)

    def test_a_run_whose_artifacts_are_not_listed_still_tells_its_pull_request(self):
        self.tool("gh", (self.tools / "gh").read_text().replace("/actions/runs/", "/actions/none/"))
        step = self.fetch([])
        self.assertEqual((step.status, step.outputs), (2, {"pull-request": "7"}), step.log)

    def test_a_hostile_branch_is_only_a_name(self):
        self.event["workflow_run"]["head_branch"] = HOSTILE
        self.pull["head"]["label"] = "stranger:" + HOSTILE
        step = self.fetch([self.artifact({"result.json": b"{}"})])
        self.assertEqual(step.outputs["pull-request"], "7", step.log)
        self.assertIn("head=stranger:" + HOSTILE, self.calls()[0])

    def test_the_newest_artifact_that_is_left_counts(self):
        step = self.fetch([
            self.artifact({"result.json": b"old"}, 9), self.artifact({"result.json": b"new"}, 11),
            self.artifact({"result.json": b"gone"}, 12, expired=True)])
        self.assertEqual(pathlib.Path(step.outputs["result"]).read_bytes(), b"new", step.log)
        self.assertUnreadable([], "has no artifact scoregate")
        for wrong in ({"id": "../1"}, {"id": 1, "size_in_bytes": "a[$(touch pwned)]"}):
            self.assertUnreadable([{"name": "scoregate", **wrong}], "has no artifact")

    def test_nothing_larger_than_allowed_is_read_whatever_it_says_of_its_size(self):
        limits = {"GATE_MOST_PACKED": 4000, "GATE_MOST_UNPACKED": 100_000}
        told = self.artifact({"result.json": b"{}"}, size_in_bytes=4001)
        self.assertUnreadable([told], "artifact scoregate is larger than 4000", **limits)
        untold = self.artifact({"result.json": bytes(range(256)) * 200})
        (self.fake / "9.zip").write_bytes((self.fake / "9.zip").read_bytes() + b"x" * 4000)
        self.assertUnreadable([untold], "artifact scoregate is larger than 4000", **limits)
        bomb = self.artifact({"result.json": b"0" * 1_000_000})
        self.assertUnreadable([bomb], "result is larger than 100000", **limits)

    def test_nothing_is_unpacked_by_the_names_in_the_archive(self):
        files = {"../pwned": b"x", "/tmp/pwned-scoregate": b"x", "result.json": b"{}"}
        step = self.fetch([self.artifact(files)])
        self.assertEqual(step.status, 0, step.log)
        self.assertFalse(pathlib.Path("/tmp/pwned-scoregate").exists())

    def test_an_archive_that_is_none_makes_no_result(self):
        artifact = self.artifact({})
        (self.fake / "9.zip").write_bytes(b"not a zip")
        self.assertEqual(self.fetch([artifact]).outputs, {"pull-request": "7", "artifact": "9"})
