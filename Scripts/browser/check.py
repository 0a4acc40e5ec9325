"""Checks report pages in headless Chromium; `Scripts/browser-test` says how to call it."""

import argparse
import base64
import os
import pathlib
import sys

from devtools import Browser, BrowserGone

WIDTHS = {"phone": 360, "desktop": 1280}
SCHEMES = ["light", "dark"]
# The demo class, and the golden reports, in which students try things.
DEFAULT_PATHS = ["output", "Tests/ReportsTests/Golden"]
FAULTY = pathlib.Path(__file__).parent / "faulty"

# Run in the page: everything is unfolded first, for a folded formula has no size.
MEASURE = """(() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const root = document.scrollingElement;
  const faults = [];
  if (!document.documentElement.lang) faults.push('the page does not name its language');
  if (document.querySelector('script')) faults.push('the page has a script');
  for (const math of document.querySelectorAll('math')) {
    const box = math.getBoundingClientRect();
    const source = (math.querySelector('annotation') || math).textContent.slice(0, 60);
    if (!(box.width > 0 && box.height > 0)) faults.push('a formula has no room: ' + source);
    if (math.querySelector('merror')) faults.push('a formula shows an error: ' + source);
  }
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      if (each.getBoundingClientRect().right <= root.clientWidth + 0.5) return false;
      for (let up = each.parentElement; up && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return false;
      return true;
    });
    const names = wide.slice(0, 3).map((each) =>
      each.tagName.toLowerCase() + (each.className ? '.' + each.className : ''));
    faults.push('the page scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth +
      ' px, because of ' + (names.join(', ') || 'its body'));
  }
  return {faults, formulas: document.querySelectorAll('math').length, height: root.scrollHeight};
})()"""


def text_of(arguments):
    """What a console call printed."""
    return " ".join(str(each.get("value", each.get("description", ""))) for each in arguments)


def faults_in_events(events, address):
    """Console messages, exceptions and requests among what the browser reported."""
    for name, event in events:
        if name == "Runtime.consoleAPICalled":
            yield f"console {event['type']}: {text_of(event['args'])}"
        elif name == "Runtime.exceptionThrown":
            yield f"exception: {event['exceptionDetails'].get('text', '')}"
        elif name == "Log.entryAdded":
            yield f"console {event['entry']['level']}: {event['entry']['text']}"
        elif name == "Network.requestWillBeSent" and event["request"]["url"] != address:
            yield f"request: {event['request']['url'][:100]}"


def check(browser, page, screenshots=None):
    """The faults of a page in every width and scheme, and the number of its formulas."""
    address = page.resolve().as_uri()
    browser.events.clear()
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=WIDTHS["desktop"], height=900, deviceScaleFactor=1, mobile=False,
    )
    answer = browser.call("Page.navigate", url=address)
    if "errorText" in answer:
        return [f"cannot be opened: {answer['errorText']}"], 0
    browser.wait_for("Page.loadEventFired")
    faults = []
    formulas = 0
    for scheme in SCHEMES:
        browser.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        for device, width in WIDTHS.items():
            browser.call(
                "Emulation.setDeviceMetricsOverride",
                width=width, height=900, deviceScaleFactor=1, mobile=False,
            )
            measured = browser.evaluate(MEASURE)
            formulas = measured["formulas"]
            faults += [f"{device}, {scheme}: {each}" for each in measured["faults"]]
            if screenshots:
                image = browser.call(
                    "Page.captureScreenshot", captureBeyondViewport=True,
                    clip={"x": 0, "y": 0, "width": width, "scale": 1,
                          "height": min(8000, max(1, measured["height"]))},
                )
                name = "-".join([*page.with_suffix("").parts[-3:], device, scheme]) + ".png"
                (screenshots / name).write_bytes(base64.b64decode(image["data"]))
    # A request may be reported after the page was laid out.
    browser.evaluate("new Promise((done) => setTimeout(done, 30))")
    return list(faults_in_events(browser.events, address)) + faults, formulas


def open_browser():
    """A browser that reports what pages print and ask for."""
    browser = Browser(os.environ.get("BROWSER", "chromium"))
    for domain in ["Page", "Runtime", "Log", "Network"]:
        browser.call(f"{domain}.enable")
    return browser


def pages_in(paths):
    """The pages among files and folders, in order."""
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            yield from sorted(path.glob("**/*.html"))
        else:
            yield path


def self_test(browser):
    """Whether each faulty page is refused for its own reason, and the sound page is not."""
    is_sound = True
    for page in sorted(FAULTY.glob("*.html")):
        # Each page says in its title what has to be found in it.
        title = page.read_text(encoding="utf-8").split("<title>")[1].split("</title>")[0]
        faults, _ = check(browser, page)
        if title == "no fault":
            found = not faults
        else:
            found = any(title in each for each in faults)
        if not found:
            is_sound = False
            print(f"self-test: {page.name} should give “{title}”, gave {faults or 'nothing'}")
    return is_sound


def main():
    parser = argparse.ArgumentParser(prog="browser-test", description=__doc__)
    parser.add_argument("paths", nargs="*", metavar="FILE.html|FOLDER")
    parser.add_argument("--screenshots", metavar="DIR", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    pages = [] if options.self_test else list(pages_in(options.paths or DEFAULT_PATHS))

    with open_browser() as browser:
        if not self_test(browser):
            return 1
        count = len(list(FAULTY.glob("*.html")))
        print(f"browser-test: the check tells {count} small pages apart")
        if options.self_test:
            return 0
        if not pages:
            print("browser-test: no page to check", file=sys.stderr)
            return 2
        faulty = 0
        formulas = 0
        for page in pages:
            faults, number = check(browser, page, options.screenshots)
            formulas += number
            faulty += bool(faults)
            for fault in faults:
                print(f"{page}: {fault}")
    state = f"{faulty} with faults" if faulty else "no faults"
    views = len(WIDTHS) * len(SCHEMES)
    print(f"browser-test: {len(pages)} pages, {formulas} formulas, {views} views each: {state}")
    return 1 if faulty else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrowserGone as gone:
        print(f"browser-test: {gone}", file=sys.stderr)
        sys.exit(2)
