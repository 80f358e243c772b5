"""The one comment on a pull request."""

from runner import HEAD, HOSTILE, RUN, RunnerTests

MARKER = "<!-- scoregate:report -->"
NEWER = "89abcdef" * 5
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

    def no_report(self, **variables):
        """A run that left no report, for a commit after the one of the comment."""
        variables = {"GATE_HEAD": NEWER, **variables}
        self.state(pulls=[{"number": 7, "head": {"sha": variables["GATE_HEAD"]}}])
        return self.comment(GATE_REPORT="", **variables)

    def test_a_comment_that_cannot_be_renewed_says_at_its_top_that_it_is_old(self):
        self.comment("all is well")
        step = self.no_report()
        self.assertEqual(step.status, 0, step.log)
        self.assertIn("says that it is old", step.commands("warning")[0])
        self.assertEqual(
            step.outputs["comment"], "https://github.com/acme/support-bot/pull/7#issuecomment-1")
        lines = self.bodies()[0].splitlines()
        self.assertEqual(lines[:2], [MARKER, "<!-- scoregate:old -->"])
        self.assertEqual(lines[2], "> [!WARNING]")
        self.assertIn("**This report is old.**", lines[3])
        self.assertIn(f"(commit {NEWER}) left no result: [see the run]({RUN})", lines[3])
        self.assertIn(f"\nall is well\n\n<sub>Commit {HEAD}. </sub>\n\n{GATE}", self.bodies()[0])

    def test_it_says_so_once_and_of_the_newest_run(self):
        self.comment("all is well <!-- scoregate:earlier -->\nas ever")
        self.no_report()
        once = self.bodies()[0]
        self.no_report(GATE_HEAD="f" * 40)
        self.assertEqual(self.bodies(), [once.replace(NEWER, "f" * 40)])
        comments = self.state()["comments"]
        comments[0]["body"] = once.replace("\n", "\r\n")
        self.state(comments=comments)
        self.no_report()
        self.assertEqual(self.bodies(), [once])

    def test_the_next_report_takes_the_place_of_an_old_one(self):
        self.comment("all is well")
        self.no_report()
        self.comment("**Blocked**", GATE_HEAD=NEWER)
        self.assertEqual(len(self.bodies()), 1)
        self.assertTrue(self.bodies()[0].startswith(f"{MARKER}\n**Blocked**\n"))
        self.assertNotIn("old", self.bodies()[0])

    def test_a_report_that_github_does_not_take_leaves_no_old_one_that_looks_new(self):
        self.comment("all is well")
        self.state(pulls=[{"number": 7, "head": {"sha": NEWER}}])
        step = self.comment("x" * 70_000, GATE_HEAD=NEWER)
        self.assertEqual((step.status, len(self.bodies())), (0, 1), step.log)
        self.assertIn("left a report that GitHub did not take", self.bodies()[0].splitlines()[3])
        self.assertIn("all is well", self.bodies()[0])

    def test_without_a_report_no_comment_is_made_and_no_other_is_touched(self):
        self.state(comments=self.others(1, body=f"{MARKER}\nall is well\n{GATE}"))
        self.comment("of another gate", GATE_NAME="other")
        before = self.bodies()
        step = self.no_report()
        self.assertEqual((step.status, self.bodies()), (0, before), step.log)
        self.assertIn("there is no report", step.commands("warning")[0])

    def test_a_run_of_an_older_commit_calls_no_newer_report_old(self):
        self.comment("of the newest commit", GATE_HEAD=NEWER)
        before = self.bodies()
        self.state(pulls=[{"number": 7, "head": {"sha": NEWER}}])
        step = self.comment(GATE_REPORT="", GATE_HEAD=HEAD)
        self.assertEqual((step.status, self.bodies()), (0, before), step.log)
        self.assertIn("another commit by now", step.commands("notice")[0])

    def test_a_token_that_may_not_comment_marks_nothing_and_fails_nothing(self):
        self.comment("all is well")
        self.state(forbidden=True)
        step = self.no_report()
        self.assertEqual((step.status, step.outputs), (0, {}), step.log)
        self.assertIn("pull-requests: write", step.commands("notice")[0])

    def test_a_hostile_run_is_no_link(self):
        self.comment("all is well")
        self.no_report(GATE_RUN="https://x](javascript:alert)" + HOSTILE)
        self.assertIn("left no result: see the run.", self.bodies()[0])
        self.assertNotIn("pwned", self.bodies()[0])

    def test_hostile_links_and_commits_are_left_out(self):
        step = self.comment(GATE_HEAD=HOSTILE, GATE_LINK="https://x](javascript:alert)" + HOSTILE)
        self.assertEqual(step.status, 0, step.log)
        self.assertNotIn("pwned", self.bodies()[0])
        self.assertNotIn("javascript", self.bodies()[0])

    def test_text_of_the_report_arrives_as_it_is(self):
        self.comment(HOSTILE + "\\n %0A ünïcode \U0001f600")
        self.assertIn(HOSTILE + "\\n %0A ünïcode \U0001f600", self.bodies()[0])
