"""The step that compares, and the step that ends the action."""

import json
import pathlib

from runner import HOSTILE, RUN, RunnerTests

REGRESSED = "Tests/Samples/regressed.jsonl"


class CheckTests(RunnerTests):
    def check(self, **variables):
        return self.run_script("gate/check.sh", **variables)

    def reports(self, step):
        return {file.name for file in pathlib.Path(step.outputs["reports"]).iterdir()}

    def test_a_gate_that_passes_leaves_every_report_and_says_so(self):
        step = self.check()
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual((step.outputs["verdict"], step.outputs["exit-status"]), ("passed", "0"))
        self.assertEqual(
            self.reports(step), {"report.html", "report.md", "junit.xml", "result.json"})
        for name in ("html", "markdown", "junit", "json"):
            self.assertTrue(pathlib.Path(step.outputs[name]).is_file(), name)
        self.assertTrue(self.summary.read_text().startswith("<!-- scoregate:report -->"))
        self.assertEqual(step.commands("error"), [])

    def test_a_gate_that_blocks_leaves_every_report_and_does_not_fail_yet(self):
        step = self.check(GATE_CANDIDATE=REGRESSED)
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual((step.outputs["verdict"], step.outputs["exit-status"]), ("blocked", "1"))
        self.assertEqual(len(self.reports(step)), 4)
        self.assertIn("line=31,col=9", step.commands("error")[0])
        self.assertIn("Blocked", self.summary.read_text())
        self.assertEqual(self.summary.read_text().count("<!-- scoregate:report -->"), 1)
        self.assertIn("regressed", step.log)

    def test_what_cannot_be_compared_is_told_in_the_report_the_summary_and_an_annotation(self):
        step = self.check(GATE_CANDIDATE="none.jsonl")
        self.assertEqual(step.status, 0, step.log)
        self.assertEqual((step.outputs["verdict"], step.outputs["exit-status"]), ("error", "2"))
        self.assertEqual(self.reports(step), {"report.md"})
        self.assertNotIn("json", step.outputs)
        for text in (self.summary.read_text(), pathlib.Path(step.outputs["markdown"]).read_text()):
            self.assertTrue(text.startswith("<!-- scoregate:report -->\n❌"), text)
            self.assertIn(f"(exit status 2): [see the run]({RUN}).", text)
            self.assertIn("none.jsonl: the candidate cannot be opened", text)
        self.assertIn("cannot be opened", step.commands("error")[0])

    def test_runs_that_are_not_comparable_keep_their_reports(self):
        lines = (self.workspace / REGRESSED).read_text().splitlines()
        (self.workspace / "few.jsonl").write_text("\n".join(lines[: len(lines) // 2]) + "\n")
        step = self.check(GATE_CANDIDATE="few.jsonl")
        self.assertEqual((step.status, step.outputs["exit-status"]), (0, "2"), step.log)
        self.assertEqual(len(self.reports(step)), 4)
        self.assertEqual(step.outputs["verdict"], "error")

    def test_inconclusive_is_its_own_exit_status(self):
        lines = (self.workspace / "Tests/Samples/candidate.jsonl").read_text().splitlines()
        (self.workspace / "few.jsonl").write_text("\n".join(lines[:41]) + "\n")
        base = (self.workspace / "Tests/Samples/baseline.jsonl").read_text().splitlines()
        (self.workspace / "few-baseline.jsonl").write_text("\n".join(base[:41]) + "\n")
        (self.workspace / "small.json").write_text(json.dumps({
            "version": 1, "dataset": {"id": "question_id"}, "comparability": {"missingExamples": 1},
            "metrics": {"faithfulness": {"range": [0, 1], "margin": 0.001, "rationale": "small"}}}))
        step = self.check(
            GATE_CONFIG="small.json", GATE_BASELINE="few-baseline.jsonl",
            GATE_CANDIDATE="few.jsonl", GATE_PROFILE="release")
        self.assertEqual(
            (step.outputs["verdict"], step.outputs["exit-status"]), ("inconclusive", "3"), step.log)

    def test_wrong_usage_is_an_error_too(self):
        step = self.check(GATE_ARGUMENTS="--no-such-flag")
        self.assertEqual((step.status, step.outputs["exit-status"]), (0, "64"), step.log)
        self.assertEqual(step.outputs["verdict"], "error")

    def test_arguments_are_one_a_line_and_never_words_of_a_shell(self):
        step = self.check(
            GATE_ARGUMENTS="--system\nv2 of $(touch pwned)\n\n--factor\njudge=judge-2026-10\n")
        self.assertEqual((step.status, step.outputs["exit-status"]), (0, "0"), step.log)
        self.assertIn("touch pwned", pathlib.Path(step.outputs["json"]).read_text())

    def test_a_report_that_the_arguments_name_is_one_more(self):
        names = {"json": "result.json", "html": "report.html", "markdown": "report.md", "junit": "junit.xml"}
        for form in ("--{0}\nown folder/mine.{0}\n", "--{0}=own folder/mine.{0}\n"):
            step = self.check(
                GATE_CANDIDATE=REGRESSED,
                GATE_ARGUMENTS="".join(map(form.format, names)) + "--openmetrics=mine.txt")
            self.assertEqual((step.status, step.outputs["exit-status"]), (0, "1"), step.log)
            self.assertEqual(step.outputs["verdict"], "blocked")
            self.assertEqual(self.reports(step), set(names.values()))
            for kind, name in names.items():
                mine = self.workspace / f"own folder/mine.{kind}"
                self.assertEqual(
                    mine.read_bytes(), (pathlib.Path(step.outputs["reports"]) / name).read_bytes(), name)
                mine.unlink()
            self.assertTrue((self.workspace / "mine.txt").read_text())
            self.assertIn("line=31,col=9", step.commands("error")[0])

    def test_a_report_does_not_replace_what_is_read(self):
        before = (self.workspace / REGRESSED).read_bytes()
        step = self.check(GATE_CANDIDATE=REGRESSED, GATE_ARGUMENTS=f"--json={REGRESSED}")
        self.assertEqual((step.outputs["verdict"], step.outputs["exit-status"]), ("error", "2"))
        self.assertIn("would be written over", self.summary.read_text())
        self.assertEqual((self.workspace / REGRESSED).read_bytes(), before)

    def test_a_format_of_the_arguments_does_not_hide_the_result(self):
        for arguments in ("--format\ntext\n-v", "--format=azure\n-q", "--json=mine.json\n--format=json"):
            step = self.check(GATE_CANDIDATE=REGRESSED, GATE_ARGUMENTS=arguments)
            self.assertEqual(step.outputs["verdict"], "blocked", step.log)
            self.assertEqual(len(self.reports(step)), 4)
            self.assertIn("line=31,col=9", step.commands("error")[0])

    def test_standard_output_is_no_place_for_a_report(self):
        for arguments in ("--json\n-", "--html=-", "--markdown\n/dev/stdout", "--junit=/dev/stdout"):
            step = self.check(GATE_ARGUMENTS=arguments)
            self.assertEqual((step.status, step.outputs), (2, {}), step.log)
            self.assertIn("name a file", step.commands("error")[0])

    def test_arguments_that_keep_the_program_from_comparing_do_not_pass(self):
        for arguments in ("--help", "--version", "--markdown=/dev/fd/1"):
            step = self.check(GATE_ARGUMENTS=arguments)
            self.assertEqual(
                (step.outputs["verdict"], step.outputs["exit-status"]), ("error", "2"), step.log)
            self.assertIn("printed no result", self.summary.read_text())
            self.assertEqual(self.reports(step), {"report.md"})

    def test_a_record_that_cannot_be_kept_is_an_error_with_reports(self):
        step = self.check(GATE_ARGUMENTS="--record\n--store=Tests/Samples")
        self.assertEqual(
            (step.outputs["verdict"], step.outputs["exit-status"]), ("error", "2"), step.log)

    def test_a_value_is_never_an_option(self):
        step = self.check(GATE_CANDIDATE="--help")
        self.assertEqual(step.outputs["exit-status"], "2", step.log)
        self.assertIn("--help: the candidate cannot be opened", self.summary.read_text())

    def test_hostile_names_run_nothing_and_command_nothing(self):
        for variable in ("GATE_BASELINE", "GATE_CANDIDATE", "GATE_CONFIG", "GATE_PROFILE"):
            step = self.check(**{variable: HOSTILE})
            self.assertEqual(step.status, 0, step.log)
            self.assertIn(step.outputs["exit-status"], ("2", "64"), step.log)
            self.assertEqual(len(step.commands("error")), 1, step.log)
            self.assertNotIn("\n::", self.summary.read_text().replace("\n::error::pwned", "", 1))

    def test_a_message_cannot_leave_its_fence(self):
        step = self.check(GATE_CANDIDATE="~~~~\n<script>\n\x1b[31m\u202e")
        body = self.summary.read_text()
        self.assertEqual(body.count("~~~"), 2, body)
        self.assertNotIn("\x1b", body)
        self.assertNotIn("\u202e", body)

    def test_a_name_that_is_no_name_fails(self):
        for name in ("", "../up", "-x", "a b", HOSTILE):
            step = self.check(GATE_NAME=name)
            self.assertEqual(step.status, 2, name)

    def test_reports_of_an_earlier_run_do_not_stay(self):
        self.check()
        step = self.check(GATE_CANDIDATE="none.jsonl")
        self.assertEqual(self.reports(step), {"report.md"})

    def test_annotations_name_files_from_the_root_of_the_repository(self):
        below = self.workspace / "evaluation, all"
        below.mkdir()
        (self.workspace / "thresholds.json").rename(below / "thresholds.json")
        (self.workspace / "Tests").rename(below / "Tests")
        step = self.check(folder=below, GATE_CANDIDATE=REGRESSED)
        self.assertIn("::error file=evaluation%2C all/thresholds.json,line=31", step.log)

    def test_a_job_may_name_the_thresholds_in_the_programs_own_variable(self):
        (self.workspace / "thresholds.json").rename(self.workspace / "mine.json")
        step = self.check(SCOREGATE_CONFIG="mine.json")
        self.assertEqual(step.outputs["exit-status"], "0", step.log)


class FinishTests(RunnerTests):
    def finish(self, status, fail="true"):
        return self.run_script("gate/finish.sh", GATE_EXIT_STATUS=status, GATE_FAIL=fail).status

    def test_the_action_ends_as_the_program_did(self):
        self.assertEqual([self.finish(n) for n in (0, 1, 2, 3, 64, 70)], [0, 1, 2, 3, 64, 70])

    def test_a_gate_that_may_not_fail_fails_where_nothing_was_compared(self):
        statuses = [self.finish(n, fail="false") for n in (0, 1, 2, 3, 64, 70)]
        self.assertEqual(statuses, [0, 0, 2, 0, 64, 70])

    def test_no_exit_status_and_no_boolean_are_failures(self):
        self.assertEqual(self.finish(""), 2)
        self.assertEqual(self.finish("0", fail="no"), 2)
