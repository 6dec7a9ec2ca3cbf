"""Look at the reports of the examples in a real browser: width, contrast, quiet, and paper.

Run as ``python tests/browser/check.py``; it needs the library and a Chromium, and nothing else. Pictures and papers go
to ``build/browser/``.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from wijkonderneming import Lang, Span, assess, examples, project
from wijkonderneming.present.as_html import report_html
from wijkonderneming.present.reports import whole_report

OUT = Path(__file__).resolve().parents[2] / "build" / "browser"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ON = date(2026, 11, 25)
SPAN = Span(date(2026, 1, 1), date(2036, 1, 1))
WIDTHS = (400, 800, 1280)
SCHEMES = ("light", "dark")
PAPER = 680
"""The width of the text on A4 with the margins of the style sheet, in CSS pixels."""
MOST_PAGES = 25
PATIENCE = 60
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)

MEASURE = """
(() => {
  const found = [];
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) found.push(`the page is ${wide} pixels too wide`);
  const right = root.clientWidth + 0.5;
  for (const element of document.querySelectorAll('body :not(table, thead, tbody, tr, caption)')) {
    if (element.closest('.wide') && !PRINTED) continue;
    const box = element.getBoundingClientRect();
    if (box.width && box.right > right) found.push(`${element.tagName} reaches ${Math.round(box.right)}: ` +
      element.textContent.trim().slice(0, 40));
  }
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const over = (top, under) => {
    const alpha = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map(i => top[i] * alpha + under[i] * (1 - alpha));
  };
  const light = colour => {
    const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
    return (most + 0.05) / (least + 0.05);
  };
  const behind = element => {
    if (!element) return [255, 255, 255];
    const paint = numbers(getComputedStyle(element).backgroundColor);
    return paint.length > 3 && paint[3] === 0 ? behind(element.parentElement) : over(paint, behind(element.parentElement));
  };
  let measured = 0;
  const check = (element, paint, least, what) => {
    const shown = contrast(over(numbers(paint), behind(element)), behind(element));
    measured += 1;
    if (shown < least) found.push(`contrast ${shown.toFixed(2)} of ${what}: ${element.textContent.trim().slice(0, 40)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest('title, desc, style')) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    check(element, element.closest('svg') ? style.fill : style.color, large ? 3 : 4.5, element.tagName);
  }
  for (const drawn of document.querySelectorAll('svg .line, svg .zero')) {
    check(drawn, getComputedStyle(drawn).stroke, 3, 'a line');
  }
  for (const scroller of document.querySelectorAll('.wide')) {
    if (scroller.scrollWidth > scroller.clientWidth && scroller.tabIndex < 0) found.push('no key scrolls a wide table');
  }
  if (measured < 50) found.push(`only ${measured} texts were measured`);
  return found.slice(0, 12);
})()
"""


class Browser:
    """A Chromium that is spoken to over a pipe."""

    def __init__(self, path: str, profile: str) -> None:
        ours, theirs = os.pipe(), os.pipe()
        words = [path, *SWITCHES, f"--user-data-dir={profile}", "about:blank"]
        script = f'exec "$@" 3<&{ours[0]} 4>&{theirs[1]}'
        self.process = subprocess.Popen(
            ["sh", "-c", script, "sh", *words],
            pass_fds=(ours[0], theirs[1]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(ours[0])
        os.close(theirs[1])
        self.to, self.back = ours[1], theirs[0]
        self.events: list[dict[str, Any]] = []
        self.waiting = b""
        self.number = 0

    def ask(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Call a method of the browser, and keep the events that come in meanwhile."""
        self.number += 1
        message: dict[str, Any] = {"id": self.number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.hear()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def until(self, method: str, session: str) -> None:
        """Wait for an event."""
        while not any(e.get("method") == method and e.get("sessionId") == session for e in self.events):
            self.events.append(self.hear())

    def hear(self) -> dict[str, Any]:
        """The next message."""
        while b"\0" not in self.waiting:
            part = os.read(self.back, 1 << 16)
            if not part:
                raise RuntimeError("the browser has gone")
            self.waiting += part
        message, _, self.waiting = self.waiting.partition(b"\0")
        heard: dict[str, Any] = json.loads(message)
        return heard

    def close(self) -> None:
        """End the browser that was started here."""
        try:
            self.ask("Browser.close")
            self.process.wait(timeout=PATIENCE)
        except (RuntimeError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.to)
        os.close(self.back)


@contextmanager
def browser(path: str) -> Iterator[Browser]:
    """A browser with a profile of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        started = Browser(path, profile)
        try:
            yield started
        finally:
            started.close()


def found_browser() -> str | None:
    """Where a Chromium is; on a Debian of which we are root it is installed when there is none."""
    for name in BROWSERS:
        path = shutil.which(name)
        if path is not None:
            return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Installing chromium ...", flush=True)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.call(["apt-get", *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return shutil.which("chromium")
    return None


def written() -> list[Path]:
    """The reports of the examples, as files."""
    OUT.mkdir(parents=True, exist_ok=True)
    pages = []
    for name in examples.NAMES:
        trust = examples.load(name)
        assessment, projection = assess(trust, on=ON), project(trust, span=SPAN)
        for lang in Lang:
            page = OUT / f"{name}.{lang.value}.html"
            page.write_text(report_html(whole_report(assessment, projection, lang)), encoding="utf-8")
            pages.append(page)
    return pages


def looked_at(chromium: Browser, page: Path) -> list[str]:
    """Everything that is wrong with a page."""
    target = chromium.ask("Target.createTarget", url="about:blank")["targetId"]
    session = chromium.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def ask(method: str, **params: Any) -> dict[str, Any]:
        return chromium.ask(method, session, **params)

    for room in ("Page", "Runtime", "Log", "Network"):
        ask(f"{room}.enable")
    chromium.events.clear()
    ask("Page.navigate", url=page.as_uri())
    chromium.until("Page.loadEventFired", session)
    found = [
        f"{width} pixels, {scheme}: {p}" for width in WIDTHS for scheme in SCHEMES for p in seen(ask, width, scheme)
    ]
    for width, scheme in ((1280, "light"), (400, "dark")):
        seen(ask, width, scheme)
        shot = ask("Page.captureScreenshot", format="png", captureBeyondViewport=width < max(WIDTHS))
        page.with_suffix(f".{width}.{scheme}.png").write_bytes(base64.b64decode(shot["data"]))
    found += [f"on paper: {problem}" for problem in printed(ask, page)]
    found += [noise for event in chromium.events if (noise := noise_of(event, page)) is not None]
    chromium.ask("Target.closeTarget", targetId=target)
    return found


def seen(ask: Any, width: int, scheme: str, media: str = "screen") -> list[str]:
    """What is wrong at a width, in light or dark, on a screen or on paper."""
    ask("Emulation.setDeviceMetricsOverride", width=width, height=1000, deviceScaleFactor=1, mobile=False)
    ask("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
    measure = MEASURE.replace("PRINTED", "true" if media == "print" else "false")
    answer = ask("Runtime.evaluate", expression=measure, returnByValue=True)
    if "exceptionDetails" in answer:
        return [f"could not be measured: {answer['exceptionDetails']['exception'].get('description', '')}"]
    problems: list[str] = answer["result"]["value"]
    return problems


def printed(ask: Any, page: Path) -> list[str]:
    """What is wrong on A4."""
    problems = [problem for scheme in SCHEMES for problem in seen(ask, PAPER, scheme, "print")]
    ask("Emulation.clearDeviceMetricsOverride")
    ask("Emulation.setEmulatedMedia", media="", features=[])
    paper = base64.b64decode(ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    page.with_suffix(".pdf").write_bytes(paper)
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))
    sizes = {tuple(round(float(n)) for n in box.split()) for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", paper)}
    if not 2 <= pages <= MOST_PAGES:
        problems.append(f"{pages} pages")
    if not sizes or any(abs(w - 595) > 1 or abs(h - 842) > 1 for _, _, w, h in sizes):
        problems.append(f"pages of {sorted(sizes)} points, not A4")
    return problems


def noise_of(event: dict[str, Any], page: Path) -> str | None:
    """What a page said or fetched that it should not have."""
    params = event.get("params", {})
    match event.get("method"):
        case "Network.requestWillBeSent":
            url = params["request"]["url"]
            return None if url == page.as_uri() or url.startswith("data:") else f"it fetches {url}"
        case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown":
            return "it runs a script"
        case "Log.entryAdded":
            return f"the console says: {params['entry']['text']}"
        case _:
            return None


def main() -> int:
    """Look at every page; 1 when one is wrong, or nothing could be looked at where it must be."""
    path = found_browser()
    if path is None:
        print("Skipped: no Chromium was found, and it could not be installed here.")
        return 1 if os.environ.get("CI") else 0
    began = time.monotonic()
    pages = written()
    wrong = 0
    with browser(path) as chromium:
        for page in pages:
            problems = looked_at(chromium, page)
            wrong += bool(problems)
            print(f"{page.name}: {'; '.join(problems) if problems else 'holds'}", flush=True)
    print(f"{len(pages)} pages looked at in {time.monotonic() - began:.0f} s, {wrong} wrong; pictures in {OUT}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
