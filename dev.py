#!/usr/bin/env python3
"""Make what a command needs, then run it: demo, test, check, bench. Standard library only."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENVS = ROOT / ".venv"
OLDEST = (3, 11)
FORMAT = "1"
RUNTIME = ["attrs", "cattrs", "python-dateutil"]
USAGE = """usage: python3 dev.py COMMAND [ARGUMENTS]

  demo    make the reports of the shipped examples and print the gist of each
  test    run the tests; arguments go to pytest
  check   formatting, lint, types, layers, coverage, docs, browser, further Pythons
  bench   measure speed and memory beside named peers
  surface write down the public signatures anew
"""


def main() -> int:
    command, *arguments = sys.argv[1:] or ["help"]
    commands = {"demo": demo, "test": test, "check": check, "bench": bench, "surface": surface}
    if command not in commands:
        print(USAGE, end="", file=sys.stderr if command != "help" else sys.stdout)
        return 0 if command in {"help", "-h", "--help"} else 2
    if sys.version_info < OLDEST:
        return again_with_newer()
    return commands[command](arguments)


def again_with_newer() -> int:
    """Start again with a Python that is new enough, if there is one."""
    for path in pythons():
        return subprocess.call([str(path), str(ROOT / "dev.py"), *sys.argv[1:]])
    print(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
    return 2


def pythons() -> list[Path]:
    """Every further Python on the machine that is new enough, one for each minor version."""
    found: dict[tuple[int, int], Path] = {}
    folders = [Path(p) for p in os.environ.get("PATH", "").split(os.pathsep) if p]
    folders += sorted(Path.home().glob(".pyenv/versions/*/bin"))
    for minor in range(OLDEST[1], OLDEST[1] + 20):
        for folder in folders:
            path = folder / f"python3.{minor}"
            if (3, minor) not in found and path.is_file() and os.access(path, os.X_OK) and starts(path, minor):
                found[3, minor] = path
    return [found[key] for key in sorted(found)]


def starts(path: Path, minor: int) -> bool:
    """Whether a Python is what its name says; a launcher may stand for one that is not installed."""
    try:
        said = subprocess.run([path, "-c", "import sys; print(sys.version_info[1])"], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and said.stdout.strip() == str(minor)


# Environments


def wanted(group: str, dateutil: str) -> str:
    """What an environment is made from; when it changes, the environment is made again."""
    digest = hashlib.sha256(f"{FORMAT} {group} {dateutil} {sys.version}".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def requirements(group: str) -> list[str]:
    """The packages of a dependency group, those of the groups it includes too."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = list(project["project"]["dependencies"])

    def add(name: str) -> None:
        for item in project["dependency-groups"][name]:
            if isinstance(item, dict):
                add(item["include-group"])
            else:
                needed.append(item)

    if group != "demo":
        add(group)
    return needed


def environment(group: str, python: Path | None = None, dateutil: str = "") -> Path:
    """The Python of an environment that has a group, made first when it is not there or not whole."""
    name = group + (f"-{python.name}" if python else "") + (f"-dateutil{dateutil}" if dateutil else "")
    home = VENVS / name
    stamp = home / "made-from"
    made_from = wanted(group, dateutil)
    inside = home / "bin" / "python"
    if stamp.is_file() and stamp.read_text() == made_from and inside.exists():
        return inside
    with lock(name):
        if not (stamp.is_file() and stamp.read_text() == made_from and inside.exists()):
            print(f"Making the environment for {name} ...", file=sys.stderr, flush=True)
            make(home, python or Path(sys.executable), requirements(group), dateutil)
            part = home / "made-from.part"
            part.write_text(made_from)
            part.replace(stamp)
    return inside


@contextlib.contextmanager
def lock(name: str):  # noqa: ANN201 - a context manager
    """Only one set-up of an environment at a time; the system lets go of the lock of a process that died."""
    VENVS.mkdir(exist_ok=True)
    with (VENVS / f"{name}.lock").open("w") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        except ImportError:  # not on this system
            pass
        yield


def make(home: Path, python: Path, needed: list[str], dateutil: str) -> None:
    """Make an environment from nothing."""
    shutil.rmtree(home, ignore_errors=True)
    made = subprocess.run([python, "-m", "venv", home], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(home, ignore_errors=True)
        without_pip(home, python, made.stdout + made.stderr)
    pip = [home / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    if dateutil:
        kept = [line for line in constraints.splitlines() if not line.startswith("python-dateutil==")]
        constraints = "\n".join([*kept, f"python-dateutil=={dateutil}", ""])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "constraints.txt"
        file.write_text(constraints, encoding="utf-8")
        if subprocess.call([*pip, "--constraint", file, *needed]):
            sys.exit("The packages could not be installed; is the package index reachable? Then type the command again.")
    site = subprocess.check_output(
        [home / "bin" / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    ).strip()
    (Path(site) / "wijkonderneming.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    script = home / "bin" / "wijkonderneming"
    script.write_text(f"#!{home / 'bin' / 'python'}\nfrom wijkonderneming.cli import main\nraise SystemExit(main())\n")
    script.chmod(0o755)


def without_pip(home: Path, python: Path, said: str) -> None:
    """Make an environment where ``venv`` cannot bring pip, as on a bare Debian."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    package = f"python{version}-venv"
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {package} ...", file=sys.stderr, flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.call(["apt-get", "update", "-qq"], **quiet)
        subprocess.call(["apt-get", "install", "-y", "-qq", package], **quiet)
        if subprocess.run([python, "-m", "venv", home], capture_output=True).returncode == 0:
            return
        shutil.rmtree(home, ignore_errors=True)
    borrowed = subprocess.run([python, "-m", "pip", "--version"], capture_output=True)
    bare = subprocess.run([python, "-m", "venv", "--without-pip", home], capture_output=True)
    if borrowed.returncode == 0 and bare.returncode == 0:
        inside = home / "bin" / "python"
        if subprocess.run([python, "-m", "pip", f"--python={inside}", "install", "--quiet", "pip"]).returncode == 0:
            return
    shutil.rmtree(home, ignore_errors=True)
    if "ensurepip" in said or "pip" in said:
        sys.exit(f"Python's venv is not complete here. Type: sudo apt-get install -y {package}")
    sys.exit(f"The environment could not be made. {said.strip().splitlines()[-1] if said.strip() else ''}")


# Commands


def run(python: Path, *arguments: str | Path, **settings: str) -> int:
    """Run Python in an environment, with the source of this checkout."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "", **settings}
    return subprocess.call([python, *arguments], cwd=ROOT, env=env)


def demo(arguments: list[str]) -> int:
    return run(environment("demo"), "-m", "wijkonderneming", "demo", "--output", ROOT / "build" / "demo", *arguments)


def test(arguments: list[str]) -> int:
    return run(environment("test"), "-m", "pytest", "-q", *arguments)


def bench(arguments: list[str]) -> int:
    return run(environment("bench"), ROOT / "benchmarks" / "run.py", *arguments)


def surface(_: list[str]) -> int:
    return run(environment("test"), "-m", "pytest", "-q", "tests/house/test_surface.py", WRITE_SURFACE="1")


def check(_: list[str]) -> int:
    python = environment("check")
    cover = ["--cov=wijkonderneming.values", "--cov=wijkonderneming.governance", "--cov-branch", "--cov-fail-under=100"]
    steps = [
        ("formatting", [python, "-m", "ruff", "format", "--check", "."]),
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("layers and house rules", [python, "-m", "pytest", "-q", "tests/house"]),
        (
            "coverage of values and governance",
            [python, "-m", "pytest", "-q", "-W", "error", *cover, "tests/values", "tests/governance"],
        ),
        ("docs", [python, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(ROOT / "build" / "site")]),
        ("reports in a browser", [python, "tests/browser/check.py"]),
    ]
    failed = []
    for name, command in steps:
        if not step(name, command):
            failed.append(name)
    for path in pythons():
        if path.name == f"python{sys.version_info[0]}.{sys.version_info[1]}":
            continue
        name = f"tests with {path.name}"
        if not step(name, [environment("test", path), "-m", "pytest", "-q"], HYPOTHESIS_PROFILE="quick"):
            failed.append(name)
    for version in ("2.9.0.post0", "4.0.0"):
        name = f"tests with python-dateutil {version}"
        command = [environment("test", dateutil=version), "-m", "pytest", "-q"]
        if not step(name, command, HYPOTHESIS_PROFILE="quick"):
            failed.append(name)
    print(f"\n{'Failed: ' + ', '.join(failed) if failed else 'Everything holds.'}", flush=True)
    return 1 if failed else 0


def step(name: str, command: list[str | Path], **settings: str) -> bool:
    """One gate, with its name and its time."""
    print(f"\n== {name}", flush=True)
    began = time.monotonic()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_MKDOCS_2_WARNING": "1", **settings}
    passed = subprocess.call(command, cwd=ROOT, env=env) == 0
    print(f"== {name}: {'holds' if passed else 'FAILED'} after {time.monotonic() - began:.0f} s", flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main())
