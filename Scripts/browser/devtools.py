"""Speaks the Chrome DevTools Protocol with a headless Chromium over a pair of pipes.

Only the standard library: `--remote-debugging-pipe` reads commands on descriptor 3 and writes answers
and events on descriptor 4, each a JSON text that ends with a NUL byte.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

FLAGS = [
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--mute-audio",
    # No page may reach a network, whatever it asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND",
]


class BrowserGone(Exception):
    """The browser ended or did not answer in time."""


class Browser:
    """A headless Chromium with one page. Use it in a `with` statement."""

    def __init__(self, program, seconds=60):
        self.seconds = seconds
        self.folder = tempfile.mkdtemp(prefix="browser-test-")
        flags = list(FLAGS)
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium's sandbox refuses root.
        if os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free < 1 << 28:
            flags.append("--disable-dev-shm-usage")  # Containers often have 64 MB there.
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        # The two ends are moved out of the way first: either may already be descriptor 3 or 4.
        high = [os.dup2(commands, 90), os.dup2(answers, 91)]
        for end in (commands, answers):
            os.close(end)

        def arrange():
            os.dup2(90, 3)
            os.dup2(91, 4)

        self.process = subprocess.Popen(
            [program, *flags, f"--user-data-dir={self.folder}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=arrange,
        )
        for end in high:
            os.close(end)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []
        targets = self.call("Target.getTargets")["targetInfos"]
        target = next(each["targetId"] for each in targets if each["type"] == "page")
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.session = None
            self.call("Browser.close")
        except BrowserGone:
            pass
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        """The result of a command; events that come meanwhile are kept in `events`."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        try:
            os.write(self.commands, json.dumps(message).encode() + b"\0")
        except BrokenPipeError as error:
            raise BrowserGone(method) from error
        deadline = time.monotonic() + self.seconds
        while True:
            answer = self._receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]
            if "method" in answer:
                self.events.append((answer["method"], answer.get("params", {})))

    def wait_for(self, method):
        """Waits until an event has come."""
        deadline = time.monotonic() + self.seconds
        while not any(name == method for name, _ in self.events):
            answer = self._receive(deadline)
            if "method" in answer:
                self.events.append((answer["method"], answer.get("params", {})))

    def evaluate(self, expression):
        """The value of a JavaScript expression in the page."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("text", "exception"))
        return answer["result"].get("value")

    def _receive(self, deadline):
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            ready, _, _ = select.select([self.answers], [], [], max(0, left))
            if not ready:
                raise BrowserGone("no answer in time")
            chunk = os.read(self.answers, 1 << 16)
            if not chunk:
                raise BrowserGone("the browser ended")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)
