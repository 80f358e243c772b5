"""Where the program comes from: a release with its checksum, or the sources."""

import functools
import hashlib
import http.server
import io
import pathlib
import platform
import re
import shutil
import tarfile
import threading

from runner import HOSTILE, ROOT, RunnerTests

TARGET = "macos-universal" if platform.system() == "Darwin" else (
    "linux-" + platform.machine().replace("arm64", "aarch64"))
ARCHIVE = f"scoregate-1.2.3-{TARGET}.tar.gz"


# The machine's own curl, for a server of this test, which has no certificate. It has to be told to keep to
# https.
CURL = f"""#!/usr/bin/env python3
import os, sys
arguments = sys.argv[1:]
for option in ("--proto", "--proto-redir"):
    place = arguments.index(option)
    assert arguments[place + 1] == "=https", arguments
    del arguments[place : place + 2]
arguments = [a.replace("https://127.0.0.1", "http://127.0.0.1") for a in arguments]
os.execv({shutil.which("curl")!r}, ["curl", *arguments])
"""


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class ReleaseTests(RunnerTests):
    def setUp(self):
        super().setUp()
        self.release = self.folder / "server/acme/scoregate/releases/download/v1.2.3"
        self.release.mkdir(parents=True)
        handler = functools.partial(Silent, directory=str(self.folder / "server"))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.address = f"https://127.0.0.1:{server.server_port}"
        self.tool("curl", CURL)
        self.digest = self.publish("#!/bin/sh\necho scoregate 1.2.3\n")

    def publish(self, program):
        with tarfile.open(self.release / ARCHIVE, "w:gz") as archive:
            entry = tarfile.TarInfo("scoregate-1.2.3/scoregate")
            entry.size, entry.mode = len(program), 0o755
            archive.addfile(entry, io.BytesIO(program.encode()))
        digest = hashlib.sha256((self.release / ARCHIVE).read_bytes()).hexdigest()
        (self.release / "SHA256SUMS").write_text(f"{'0' * 64}  other.tar.gz\n{digest}  {ARCHIVE}\n")
        return digest

    def install(self, version="1.2.3", sha256=""):
        return self.run_script(
            "gate/program.sh", GATE_VERSION=version, GATE_SHA256=sha256,
            GATE_REPOSITORY="acme/scoregate", GITHUB_SERVER_URL=self.address)

    def assertRefused(self, step, reason):
        self.assertEqual((step.status, step.outputs), (2, {}), step.log)
        self.assertEqual(len(step.commands("error")), 1, step.log)
        self.assertIn(reason, step.commands("error")[0])

    def test_a_release_whose_checksum_is_right_is_installed(self):
        for version in ("1.2.3", "v1.2.3"):
            step = self.install(version)
            self.assertEqual(step.status, 0, step.log)
            self.assertEqual(set(step.outputs), {"folder", "path"})
            self.assertTrue(pathlib.Path(step.outputs["path"]).is_file())

    def test_a_checksum_of_the_workflow_counts_in_place_of_the_releases(self):
        (self.release / "SHA256SUMS").unlink()
        self.assertEqual(self.install(sha256=self.digest).status, 0)
        self.assertRefused(self.install(sha256="f" * 64), "expected " + "f" * 64)
        self.assertRefused(self.install(sha256="nonsense"), "no SHA-256")

    def test_an_archive_that_is_not_what_was_released_is_refused(self):
        with open(self.release / ARCHIVE, "ab") as archive:
            archive.write(b"more")
        self.assertRefused(self.install(), "not what was released")

    def test_an_archive_without_a_checksum_is_refused(self):
        (self.release / "SHA256SUMS").write_text(f"{'0' * 64}  x{ARCHIVE}\n")
        self.assertRefused(self.install(), "no SHA-256")
        (self.release / "SHA256SUMS").unlink()
        self.assertRefused(self.install(), "SHA256SUMS")

    def test_a_release_that_is_missing_is_told_with_where_to_look(self):
        self.assertRefused(self.install("9.9.9"), "/acme/scoregate/releases for what is released")

    def test_a_program_of_another_version_is_refused(self):
        self.publish("#!/bin/sh\necho scoregate 1.2.2\n")
        self.assertRefused(self.install(), "scoregate 1.2.2")

    def test_nothing_is_fetched_but_by_https(self):
        (self.tools / "curl").unlink()
        self.address = self.address.replace("https:", "http:")
        step = self.install()
        self.assertRefused(step, "there is no http://127.0.0.1")
        self.assertRegex(step.log, 'Protocol "?http"? (not supported|disabled)')

    def test_every_call_of_curl_is_held_to_https(self):
        seen = 0
        files = [*ROOT.glob(".github/**/*.sh"), *ROOT.glob(".github/**/*.yml"), ROOT / ".ci/run"]
        files += ROOT.glob("Sources/**/*.md")
        for file in files:
            for call in re.findall(r"^ *curl (?:.|\\\n)*", file.read_text(), re.MULTILINE):
                seen += 1
                self.assertTrue(call.strip().startswith("curl --proto '=https' --proto-redir '=https' "), call)
        self.assertEqual(seen, 3)

    def test_a_version_that_is_none_is_refused(self):
        for version in ("latest", "1.2", "1.2.3/../..", HOSTILE):
            self.assertRefused(self.install(version), "which is no version")


class SourceTests(RunnerTests):
    SWIFT = """#!/bin/sh
case "$*" in
  --version) echo "Swift version ${FAKE_SWIFT:-6.3.1}" ;;
  *--show-bin-path) echo "$RUNNER_TEMP/built" ;;
  *) echo "$*" >>"$RUNNER_TEMP/builds"; mkdir -p "$RUNNER_TEMP/built"
     printf '#!/bin/sh\\necho built\\n' >"$RUNNER_TEMP/built/scoregate"; chmod +x "$RUNNER_TEMP/built/scoregate"
     exit "${FAKE_STATUS:-0}" ;;
esac
"""

    def setUp(self):
        super().setUp()
        self.sources = self.folder / "sources"
        (self.sources / "Sources").mkdir(parents=True)
        (self.sources / "Package.swift").write_text("package")
        (self.sources / "Sources/Main.swift").write_text("main")
        self.tool("swift", self.SWIFT)

    def find(self, **variables):
        return self.run_script(
            "gate/program.sh", GATE_VERSION="", GATE_SOURCES=self.sources, **variables)

    def test_the_key_of_the_cache_follows_the_sources_and_the_compiler(self):
        key = self.find().outputs["key"]
        self.assertRegex(key, "^scoregate-[0-9a-f]{64}$")
        self.assertEqual(self.find().outputs["key"], key)
        self.assertNotEqual(self.find(FAKE_SWIFT="6.4").outputs["key"], key)
        (self.sources / "Sources/Main.swift").write_text("changed")
        self.assertNotEqual(self.find().outputs["key"], key)

    def test_a_machine_without_swift_is_told_what_to_do(self):
        (self.tools / "swift").unlink()
        for name in ("bash", "dirname", "uname", "cat"):
            (self.tools / name).symlink_to(pathlib.Path("/usr/bin") / name)
        step = self.find(PATH=self.tools)
        self.assertEqual(step.status, 2, step.log)
        self.assertIn("swift is not installed", step.commands("error")[0])

    def test_the_program_is_built_where_the_cache_looks_for_it(self):
        path = self.find().outputs["path"]
        step = self.run_script("gate/build.sh", GATE_PROGRAM=path, GATE_SOURCES=self.sources)
        self.assertEqual(step.status, 0, step.log)
        self.assertTrue(pathlib.Path(path).is_file())
        builds = (self.temporary / "builds").read_text()
        self.assertIn("--configuration release --product scoregate", builds)

    def test_a_build_that_fails_fails(self):
        step = self.run_script(
            "gate/build.sh", GATE_PROGRAM=self.temporary / "program", GATE_SOURCES=self.sources,
            FAKE_STATUS="1")
        self.assertEqual(step.status, 2, step.log)
        self.assertIn("could not be built", step.commands("error")[0])
