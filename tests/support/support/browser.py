"""Chromium without a window, driven over a pipe by the DevTools protocol: no driver and no further library.

Source: https://chromedevtools.github.io/devtools-protocol/
"""

import base64
import contextlib
import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

_ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--mute-audio", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip
_PATIENCE = 20.0  # seconds that a busy machine may take
_KEYS = {
    "Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, ""), "Space": ("Space", 32, " "),
    "ArrowDown": ("ArrowDown", 40, ""), "Backspace": ("Backspace", 8, ""),
}  # fmt: skip
CONTROL = 2


def chromium():
    """The path of Chromium, or ``None``."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """A browser with a profile of its own, ended with all it started when the block ends.

    Args:
        profile: A new, empty folder.
    """

    def __init__(self, profile):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()

        def at_three_and_four():
            # away from the numbers that they are to get, first
            reading, writing = (fcntl.fcntl(one, fcntl.F_DUPFD, 10) for one in (theirs_in, theirs_out))
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self._process = subprocess.Popen(
            [chromium(), *_ARGUMENTS, f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=at_three_and_four,  # noqa: PLW1509 -- the pipes must have these numbers in the child alone
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out, self._rest, self._number = ours_in, ours_out, b"", 0
        self._listeners = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def call(self, method, session=None, **parameters):
        """Send a command, and return its result; what happens meanwhile is told to the pages."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != number:
            pass
        assert "error" not in answer, (method, answer["error"])
        return answer["result"]

    def _read(self, timeout=_PATIENCE):
        while b"\0" not in self._rest:
            readable, _, _ = select.select([self._in], [], [], timeout)
            assert readable, "the browser does not answer"
            self._rest += os.read(self._in, 1 << 20)
        line, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(line)
        if (listener := self._listeners.get(message.get("sessionId"))) and "method" in message:
            listener(message["method"], message["params"])
        return message

    def page(self, *, width=1280, height=900, scripts=True, dark=False, downloads=None):
        """Open a page of its own, with nothing of what other pages have stored."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        if downloads:
            self.call(
                "Browser.setDownloadBehavior", behavior="allow", browserContextId=context, downloadPath=str(downloads)
            )
        page = Page(
            lambda method, **parameters: self.call(method, session, **parameters),
            lambda: self.call("Target.disposeBrowserContext", browserContextId=context),
        )
        self._listeners[session] = page.hear
        for domain in ("Page", "Runtime", "Network", "Log"):
            page.call(f"{domain}.enable")
        page.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        page.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        page.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )
        return page


class Page:
    """One page.

    Attributes:
        requests: Address of each thing that it asked for.
        weight: Bytes that came, headers included.
        errors: What its console holds: errors, warnings, what the content security policy refused.
    """

    def __init__(self, call, close):
        self.call = call
        self.close = close
        self.requests = []
        self.weight = 0
        self.errors = []
        self._loaded = 0

    def hear(self, event, said):
        """Note what happens."""
        if event == "Network.requestWillBeSent":
            self.requests.append(said["request"]["url"])
        elif event == "Network.loadingFinished":
            self.weight += said["encodedDataLength"]
        elif event == "Page.javascriptDialogOpening":
            self.errors.append(f"a dialog: {said['message']}")
        elif event == "Page.loadEventFired":
            self._loaded += 1
        elif event == "Runtime.exceptionThrown":
            details = said["exceptionDetails"]
            self.errors.append(details.get("exception", {}).get("description", details["text"]))
        elif event == "Runtime.consoleAPICalled" and said["type"] in {"error", "warning", "assert"}:
            self.errors.append(" ".join(str(one.get("value", one.get("description"))) for one in said["args"]))
        elif event == "Log.entryAdded" and said["entry"]["level"] in {"error", "warning"}:
            self.errors.append(f"{said['entry']['text']} {said['entry'].get('url', '')}")

    def goto(self, address):
        """Go to an address, and wait until it is loaded."""
        self.after(lambda: self.call("Page.navigate", url=address))

    def after(self, act):
        """Do something that loads another page, and wait for it."""
        before = self._loaded
        act()
        deadline = time.monotonic() + _PATIENCE
        while self._loaded == before:
            assert time.monotonic() < deadline, "the page was not loaded"
            self.call("Page.getLayoutMetrics")
            time.sleep(0.01)

    def read(self, script):
        """The value of an expression in the page; also where its own scripts may not run."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, script):
        """Wait until an expression is true, and return it."""
        deadline = time.monotonic() + _PATIENCE
        while not (found := self.read(f"(found => found instanceof Node || found)({script})")):
            assert time.monotonic() < deadline, f"waited in vain for {script}; console: {self.errors}"
            time.sleep(0.02)
        return found

    def text(self, selector):
        """The visible text of an element."""
        return self.read(f"document.querySelector({json.dumps(selector)})?.innerText")

    @property
    def fits(self):
        """Whether the page is no wider than the window."""
        return self.read("document.documentElement.scrollWidth <= innerWidth")

    def press(self, key, modifiers=0):
        """Press a key, as a hand would."""
        name, code, text = _KEYS[key] if key in _KEYS else (f"Key{key.upper()}", ord(key.upper()), key)
        said = {
            "key": text if key == "Space" else key,
            "code": name,
            "windowsVirtualKeyCode": code,
            "modifiers": modifiers,
        }
        self.call("Input.dispatchKeyEvent", type="keyDown", **said, **({} if modifiers & CONTROL else {"text": text}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **said)

    def type(self, text):
        """Type a text where the focus is."""
        for character in text:
            self.call("Input.dispatchKeyEvent", type="char", text=character)

    def click(self, selector):
        """Click into the middle of an element, once the page has come to rest with it in sight."""
        found = f"document.querySelector({json.dumps(selector)})"
        self.until(found)
        self.read(f"{found}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        middle = f"(r => [r.x + r.width / 2, r.y + r.height / 2])({found}.getBoundingClientRect())"
        x, y = before = self.read(middle)
        while time.sleep(0.03) or (now := self.read(middle)) != before:
            x, y = before = now
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self, path, *, whole=False):
        """Write a picture of the page."""
        taken = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        Path(path).write_bytes(base64.b64decode(taken["data"]))

    def strangers(self, home):
        """What the page asked of others than ``home``; data and blobs stay in the browser."""
        return [one for one in self.requests if not one.startswith((home, "data:", "blob:", "about:"))]
