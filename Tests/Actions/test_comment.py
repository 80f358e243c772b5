"""The one comment on a pull request."""

from runner import HEAD, HOSTILE, RunnerTests

MARKER = "<!-- scoregate:report -->"
GATE = "<!-- scoregate:gate scoregate -->"


class CommentTests(RunnerTests):
    def comment(self, body="passed", **variables):
        report = self.folder / "report.md"
        report.write_text(f"{MARKER}\n{body}\n")
        return self.run_script(
            "gate/comment.sh",
            **{"GATE_PULL_REQUEST": "7", "GATE_REPORT": report, "GATE_HEAD": HEAD, **variables})

    def bodies(self):
        return [comment["body"] for comment in self.state()["comments"]]

    def others(self, count, **changes):
        made = [
            {"id": 100 + n, "user": {"login": "someone"}, "body": f"remark {n}", "html_url": ""}
            for n in range(count)]
        for comment in made:
            comment.update(changes)
        return made

    def test_the_first_report_is_a_new_comment_and_the_next_takes_its_place(self):
        step = self.comment("passed")
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual(
            step.outputs["comment"], "https://github.com/acme/support-bot/pull/7#issuecomment-1")
        step = self.comment("**Blocked**")
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual(len(self.bodies()), 1)
        self.assertTrue(self.bodies()[0].startswith(f"{MARKER}\n**Blocked**\n"))
        self.assertTrue(self.bodies()[0].rstrip().endswith(GATE))
        self.assertIn(HEAD, self.bodies()[0])
        self.assertEqual([call[2] for call in self.calls() if "--method" in call[1]], ["POST", "PATCH"])

    def test_a_foreign_comment_with_the_markers_is_not_touched(self):
        self.state(comments=self.others(1, body=f"{MARKER}\nall is well\n{GATE}"))
        self.comment("**Blocked**")
        self.assertEqual(len(self.bodies()), 2)
        self.assertIn("all is well", self.bodies()[0])

    def test_a_comment_of_ours_about_something_else_is_not_touched(self):
        ours = {"user": {"login": "github-actions[bot]"}}
        self.state(comments=self.others(1, **ours) + self.others(1, body=f"quoted {MARKER}{GATE}", **ours))
        self.comment()
        self.assertEqual(len(self.bodies()), 3)

    def test_the_comment_is_found_behind_more_than_one_page(self):
        self.comment("first")
        ours = self.state()["comments"]
        self.state(comments=self.others(250) + ours)
        self.comment("second")
        self.assertEqual(len(self.bodies()), 251)
        self.assertIn("second", self.bodies()[250])

    def test_every_gate_has_a_comment_of_its_own(self):
        self.comment("one")
        self.comment("two", GATE_NAME="other")
        self.comment("three")
        self.assertEqual(len(self.bodies()), 2)
        self.assertIn("three", self.bodies()[0])
        self.assertIn("two", self.bodies()[1])

    def test_a_report_that_quotes_a_marker_stays_its_own_gates(self):
        self.comment("`<!-- scoregate:gate other -->`")
        self.comment("two", GATE_NAME="other")
        self.assertEqual(len(self.bodies()), 2)

    def test_a_token_that_may_not_comment_is_told_and_fails_nothing(self):
        self.state(forbidden=True)
        step = self.comment()
        self.assertEqual((step.status, self.bodies()), (0, []), step.log)
        self.assertIn("workflow_run", step.commands("notice")[0])
        self.assertIn("pull-requests: write", step.commands("notice")[0])
        self.assertEqual(step.commands("error"), [])

    def test_an_api_that_is_broken_is_told_and_fails_nothing(self):
        self.state(broken=True)
        step = self.comment()
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual(len(step.commands("warning")), 1)
        self.assertEqual(step.commands("notice"), [])

    def test_a_broken_api_is_not_taken_for_a_refusal(self):
        self.state(broken=True, viewer=None)
        step = self.comment()
        self.assertEqual((len(step.commands("warning")), step.commands("notice")), (1, []), step.log)

    def test_a_token_without_a_viewer_is_taken_for_the_runners_own(self):
        self.state(viewer=None)
        self.comment("one")
        self.comment("two")
        self.assertEqual(len(self.bodies()), 1)

    def test_a_token_of_another_user_finds_the_comments_of_that_user(self):
        self.comment("by the runner's token")
        self.state(viewer="gate-bot")
        self.comment("one")
        self.comment("two")
        self.assertEqual(len(self.bodies()), 2)
        self.assertIn("by the runner's token", self.bodies()[0])

    def test_a_run_for_no_pull_request_writes_nothing(self):
        for number in ("", "0", "7/../8", HOSTILE):
            step = self.comment(GATE_PULL_REQUEST=number)
            self.assertEqual((step.status, self.calls()), (0, []), step.log)

    def test_hostile_links_and_commits_are_left_out(self):
        step = self.comment(GATE_HEAD=HOSTILE, GATE_LINK="https://x](javascript:alert)" + HOSTILE)
        self.assertEqual(step.status, 0, step.log)
        self.assertNotIn("pwned", self.bodies()[0])
        self.assertNotIn("javascript", self.bodies()[0])

    def test_text_of_the_report_arrives_as_it_is(self):
        self.comment(HOSTILE + "\\n %0A ünïcode \U0001f600")
        self.assertIn(HOSTILE + "\\n %0A ünïcode \U0001f600", self.bodies()[0])
