#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole starts of Lectern: exec to the fully loaded page, its memory then, and the second start.

  tests/bench/whole_program.py [--program build/bin/lectern] [--runs 7] FILE…

Needs Xvfb and openbox. Every start has fresh private folders. Said by the program's own log (category lectern.web.view):
"painted" is the first text on the screen, "ready" the whole article, laid out and standing at its place. The second start
hands FILE to a running window: "handed" is the time until the second process has ended, "shown" until the window's page is
ready. Medians and the range of all runs; memory is the sum of the PSS of the process tree.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Session:
    """One display with a window manager."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        self.display = f":{os.read(read, 16).decode().strip()}"
        self.manager = subprocess.Popen(["openbox"], env=dict(os.environ, DISPLAY=self.display), stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()


def environment(session, home):
    result = dict(os.environ, DISPLAY=session.display, HOME=home, LC_ALL="C.UTF-8", NO_AT_BRIDGE="1", QT_QPA_PLATFORM="xcb",
                  QT_LOGGING_RULES="lectern.web.view.debug=true", XDG_RUNTIME_DIR=f"{home}/run", XDG_CONFIG_HOME=f"{home}/config",
                  XDG_DATA_HOME=f"{home}/data", XDG_CACHE_HOME=f"{home}/cache")
    result.pop("WAYLAND_DISPLAY", None)
    os.makedirs(f"{home}/run", mode=0o700, exist_ok=True)
    return result


def wait_for(process, *words):
    """Time at which each of the words was first logged after `painted` or `ready` in the program's error stream."""
    seen = {}
    while len(seen) < len(words):
        line = process.stderr.readline()
        if not line:
            raise SystemExit("the program ended before its page was ready")
        for word in words:
            if f'"{word}"' in line:
                seen.setdefault(word, time.monotonic())
    return seen


def tree(pid):
    children = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                continue
            children.setdefault(parent, []).append(int(entry.name))
    todo, found = [pid], []
    while todo:
        current = todo.pop()
        found.append(current)
        todo += children.get(current, [])
    return found


def pss_megabytes(pid):
    total = 0
    for member in tree(pid):
        try:
            for line in pathlib.Path(f"/proc/{member}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            pass
    return total / 1024


def end(process):
    process.terminate()
    process.stderr.read()
    process.wait()


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "build/bin/lectern"))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    with Session() as session:
        for file in options.files:
            painted, ready, memory, handed, shown = [], [], [], [], []
            for _ in range(options.runs):
                home = tempfile.mkdtemp()
                try:
                    around = environment(session, home)
                    article = shutil.copy(file, f"{home}/article.md")
                    start = time.monotonic()
                    process = subprocess.Popen([options.program, article], env=around, stderr=subprocess.PIPE, text=True)
                    times = wait_for(process, "painted", "ready")
                    painted.append(times["painted"] - start)
                    ready.append(times["ready"] - start)
                    memory.append(pss_megabytes(process.pid))
                    time.sleep(1)
                    other = shutil.copy(file, f"{home}/other.md")
                    start = time.monotonic()
                    subprocess.run([options.program, other], env=around, stderr=subprocess.DEVNULL, check=True)
                    handed.append(time.monotonic() - start)
                    shown.append(wait_for(process, "ready")["ready"] - start)
                    end(process)
                finally:
                    shutil.rmtree(home, ignore_errors=True)
            print(f"{os.path.basename(file)}, {os.path.getsize(file)} bytes, {options.runs} runs: painted {spread(painted)} s, "
                  f"ready {spread(ready)} s, then {spread(memory, 0)} MB; second start: handed {spread(handed, 3)} s, "
                  f"shown {spread(shown, 3)} s", flush=True)


if __name__ == "__main__":
    main()
