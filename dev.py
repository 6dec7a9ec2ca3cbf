#!/usr/bin/env python3
"""Make what a command needs, then run it: demo, test, check, bench. Standard library only."""

import sys

try:
    import contextlib
    import hashlib
    import os
    import shutil
    import subprocess
    import tempfile
    import time
    from pathlib import Path
except ImportError as missing:  # Debian's python3-minimal
    sys.exit(
        f"This Python has no {missing.name}, a part of its own library. Type: sudo apt-get install -y python3-venv"
    )

ROOT = Path(__file__).resolve().parent
VENVS = ROOT / ".venv"
OLDEST = (3, 11)
NEWEST_KNOWN = (3, 15)
PYTEST = ("-m", "pytest", "-q", "-n", "logical", "--dist", "worksteal")
"""The tests, on all processors there are."""
FORMAT = "2"
"""Changes when environments are made in another way."""
USAGE = """usage: python3 dev.py COMMAND [ARGUMENTS]

  demo     make the reports of the shipped examples and print the gist of each
  test     run the tests; arguments go to pytest
  check    formatting, lint, types, layers, coverage, docs, browser, further Pythons
  bench    measure speed and memory beside named peers
  surface  write down anew the public signatures, and what the examples in the docs print
"""

# Until main has looked at the version, everything here must also run on a Python as old as 3.6.


def pythons() -> list:
    """Every Python on the machine that is new enough, one for each minor version, oldest first."""
    found = {}
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    folders += sorted(pyenv.glob("versions/*/bin"))
    folders += sorted(Path.home().glob(".local/share/uv/python/*/bin"))
    for minor in range(OLDEST[1], OLDEST[1] + 20):
        for folder in folders:
            path = folder / f"python3.{minor}"
            if minor not in found and path.is_file() and os.access(str(path), os.X_OK) and starts(path, minor):
                found[minor] = path
    return list(found.values())


def starts(path: Path, minor: int) -> bool:
    """Whether a Python is what its name says; a launcher may stand for one that is not installed."""
    command = [str(path), "-c", "import sys; print(sys.version_info[1])"]
    try:
        said = subprocess.check_output(command, stderr=subprocess.DEVNULL, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return False
    return said.decode().strip() == str(minor)


def again_with_newer() -> int:
    """Start again with a Python that is new enough, if there is one."""
    for path in pythons():
        return subprocess.call([str(path), str(ROOT / "dev.py"), *sys.argv[1:]])
    needed = ".".join(map(str, OLDEST))
    print(f"Python {needed} or newer is needed, and none was found; this is {sys.version.split()[0]}.", file=sys.stderr)
    return 2


if sys.version_info < OLDEST and __name__ == "__main__":
    sys.exit(again_with_newer())


class CannotMake(Exception):
    """An environment cannot be made; the message says what to do."""


# What an environment is made from


def requirements(group: str) -> list[str]:
    """The packages of a dependency group, with those of the groups it includes, beside what the library needs."""
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


def constraints(dateutil: str) -> list[str]:
    """The versions to install, one ``name==version`` each; of python-dateutil another one where it is given."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    if dateutil:
        lines = [line for line in lines if not line.startswith("python-dateutil==")]
        lines.append(f"python-dateutil=={dateutil}")
    return lines


def wanted(group: str, python: Path | None = None, dateutil: str = "") -> str:
    """A digest of what an environment is made from; when it changes, the environment is made again."""
    made_by = f"{sys.executable} {sys.version}" if python is None else str(python)
    parts = [FORMAT, str(ROOT), made_by, *requirements(group), "", *constraints(dateutil)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


# Making one


def inside(home: Path) -> Path:
    """The Python of an environment."""
    return home / "Scripts" / "python.exe" if os.name == "nt" else home / "bin" / "python"


def environment(group: str, python: Path | None = None, dateutil: str = "") -> Path:
    """The Python of an environment that has a group, made first when it is not there or not whole."""
    name = group + (f"-{python.name}" if python else "") + (f"-dateutil{dateutil}" if dateutil else "")
    home = VENVS / name
    made_from = wanted(group, python, dateutil)
    if not whole(home, made_from):
        with lock(name) as held:
            if not whole(home, made_from):  # somebody else may have made it while we waited
                print(f"Making the environment for {name} ...", file=sys.stderr, flush=True)
                make(home, python or Path(sys.executable), requirements(group), constraints(dateutil), held)
                stamp(home).with_suffix(".part").write_text(made_from, encoding="utf-8")
                stamp(home).with_suffix(".part").replace(stamp(home))
    return inside(home)


def stamp(home: Path) -> Path:
    """The file that is written last, so that a set-up that was broken off is done again."""
    return home / "made-from.txt"


def whole(home: Path, made_from: str) -> bool:
    """Whether an environment was made to its end, from this."""
    return stamp(home).is_file() and stamp(home).read_text(encoding="utf-8") == made_from and inside(home).exists()


@contextlib.contextmanager
def lock(name: str):
    """Only one set-up of an environment at a time; gives the file to hand on to whatever works in it.

    The system lets go of the lock when the last process that has the file open is gone: when we are killed and pip
    goes on by itself, the next set-up waits until it is done.
    """
    VENVS.mkdir(exist_ok=True)
    with (VENVS / f"{name}.lock").open("w") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        except ImportError:  # not on this system
            yield ()
        else:
            yield (file.fileno(),)


def make(home: Path, python: Path, needed: list[str], versions: list[str], held: tuple[int, ...]) -> None:
    """Make an environment from nothing."""
    shutil.rmtree(home, ignore_errors=True)
    make_venv(home, python, held)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "constraints.txt"
        file.write_text("\n".join(versions), encoding="utf-8")
        install = [inside(home), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        done, said = quietly([*install, "--constraint", file, *needed], held)
    if not done:
        raise CannotMake(
            f"{said}\nThe packages could not be installed. Is the package index reachable? Then try again."
        )
    _, site = quietly([inside(home), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], held)
    (Path(site) / "wijkonderneming.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    if os.name != "nt":
        script = home / "bin" / "wijkonderneming"
        script.write_text(f"#!{inside(home)}\nfrom wijkonderneming.cli import main\nraise SystemExit(main())\n")
        script.chmod(0o755)


def make_venv(home: Path, python: Path, held: tuple[int, ...]) -> None:
    """Make an empty environment with pip in it, also where ``venv`` cannot bring pip, as on a bare Debian."""
    done, said = quietly([python, "-m", "venv", home], held)
    if done:
        return
    shutil.rmtree(home, ignore_errors=True)
    if quietly([python, "-m", "pip", "--version"], held)[0]:
        bare, _ = quietly([python, "-m", "venv", "--without-pip", home], held)
        if bare and quietly([python, "-m", "pip", f"--python={inside(home)}", "install", "pip"], held)[0]:
            return
        shutil.rmtree(home, ignore_errors=True)
    if shutil.which("apt-get") is None:
        raise CannotMake(f"{said}\n{python} cannot make an environment: install its venv and ensurepip modules.")
    package = f"{python_name(python)}-venv"
    if getattr(os, "geteuid", int)() == 0 and install_package(package, held):
        done, said = quietly([python, "-m", "venv", home], held)
        if done:
            return
        shutil.rmtree(home, ignore_errors=True)
    raise CannotMake(f"This Python cannot make an environment. Type: sudo apt-get install -y {package}")


def python_name(python: Path) -> str:
    """The name of a Python with its minor version, like ``python3.11``, as packages have it."""
    done, said = quietly([python, "-c", "import sys; print('python%d.%d' % sys.version_info[:2])"], ())
    return said if done else "python3"


def install_package(package: str, held: tuple[int, ...]) -> bool:
    """Install a package of the system, which root may do."""
    print(f"Installing {package} ...", file=sys.stderr, flush=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    settings = {"DEBIAN_FRONTEND": "noninteractive"}
    if quietly(install, held, **settings)[0]:
        return True
    quietly(["apt-get", "update", "-qq"], held, **settings)  # the list of packages may be old, or not there at all
    return quietly(install, held, **settings)[0]


def quietly(command: list, held: tuple[int, ...], **settings: str) -> tuple[bool, str]:
    """Run something and keep what it says; whether it went well, and what it said."""
    env = {**os.environ, **settings}
    said = subprocess.run(
        list(map(str, command)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=held,
        env=env,
        check=False,
    )
    return said.returncode == 0, said.stdout.decode(errors="replace").strip()


# Commands


def run(command: list, **settings: str) -> int:
    """Run something from the root, with the source of this checkout."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **settings}
    return subprocess.call(list(map(str, command)), cwd=ROOT, env=env)


def demo(arguments: list[str]) -> int:
    pages = Path("build") / "demo"
    return run([environment("demo"), "-m", "wijkonderneming", "demo", "--output", pages, *arguments])


def test(arguments: list[str]) -> int:
    return run([environment("test"), *PYTEST, *arguments])


def bench(arguments: list[str]) -> int:
    return run([environment("bench"), Path("benchmarks") / "run.py", *arguments])


def surface(_: list[str]) -> int:
    pages = ["tests/house/test_surface.py", "tests/docs/test_code.py"]
    return run([environment("test"), "-m", "pytest", "-q", *pages], WRITE_SURFACE="1", WRITE_DOCS="1")


def check(_: list[str]) -> int:
    python = environment("check")
    pytest = [*PYTEST, "-W", "error"]
    cover = ["--cov=wijkonderneming.values", "--cov=wijkonderneming.governance", "--cov-branch", "--cov-fail-under=100"]
    steps = {
        "formatting": ["-m", "ruff", "format", "--check", "."],
        "lint": ["-m", "ruff", "check", "."],
        "types": ["-m", "mypy"],
        "layers and house rules": [*pytest, "tests/house"],
        "coverage of values and governance": [*pytest, *cover, "tests/values", "tests/governance", "tests/rulebooks"],
        "docs": ["-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", Path("build") / "site"],
        "reports in a browser": ["tests/browser/check.py"],
    }
    failed = [name for name, command in steps.items() if not gate(name, lambda: python, command)]
    skipped = []
    further = {path.name: path for path in pythons()}
    for minor in range(OLDEST[1], NEWEST_KNOWN[1] + 1):
        name = f"python3.{minor}"
        if minor == sys.version_info[1]:
            continue
        if name not in further:
            skipped.append(name)
        elif not gate(f"tests with {name}", lambda name=name: environment("test", further[name]), pytest):
            failed.append(f"tests with {name}")
    for version in ("2.9.0.post0", "4.0.0"):
        name = f"tests with python-dateutil {version}"
        if not gate(name, lambda version=version: environment("test", dateutil=version), pytest):
            failed.append(name)
    print(f"\nSkipped, not on this machine: {', '.join(skipped) or 'nothing'}.")
    print(f"Failed: {', '.join(failed)}." if failed else "Everything holds.", flush=True)
    return 1 if failed else 0


def gate(name: str, python: object, arguments: list) -> bool:
    """Ask one thing that has to hold, and say how long it took."""
    print(f"\n== {name}", flush=True)
    began = time.monotonic()
    profile = "quick" if name.startswith("tests with") else "default"
    try:
        passed = run([python(), *arguments], HYPOTHESIS_PROFILE=profile, NO_MKDOCS_2_WARNING="1") == 0
    except CannotMake as problem:
        print(problem, file=sys.stderr)
        passed = False
    print(f"== {name}: {'holds' if passed else 'FAILED'} after {time.monotonic() - began:.0f} s", flush=True)
    return passed


def main() -> int:
    command, *arguments = sys.argv[1:] or ["help"]
    commands = {"demo": demo, "test": test, "check": check, "bench": bench, "surface": surface}
    if command in {"help", "-h", "--help"}:
        print(USAGE, end="")
        return 0
    if command not in commands:
        print(USAGE, end="", file=sys.stderr)
        return 2
    try:
        return commands[command](arguments)
    except CannotMake as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Broken off; the next time goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
