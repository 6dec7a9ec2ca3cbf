"""``dev.py`` makes an environment when it is needed, once, to its end, and costs nothing otherwise."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

PROJECT = """
[project]
dependencies = ["attrs>=25.3"]
[dependency-groups]
test = ["pytest>=8"]
check = [{ include-group = "test" }, "ruff>=0.14"]
[tool.ruff]
line-length = LENGTH
"""


@pytest.fixture
def dev(root: Path, tmp_path: Path) -> Any:
    """The script, at work in an empty folder."""
    spec = importlib.util.spec_from_file_location("dev_under_test", root / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text(PROJECT.replace("LENGTH", "120"), encoding="utf-8")
    (tmp_path / "constraints.txt").write_text("attrs==26.1.0\npython-dateutil==4.0.0\n", encoding="utf-8")
    module.ROOT, module.VENVS = tmp_path, tmp_path / ".venv"
    return module


class Making:
    """Stands for the making of an environment; what it makes is a file."""

    def __init__(self, dev: Any, *, breaks: bool = False) -> None:
        self.times, self.breaks, self.dev = 0, breaks, dev

    def __call__(self, home: Path, _: Path, needed: list[str], versions: list[str], __: tuple[int, ...]) -> None:
        self.times += 1
        inside = self.dev.inside(home)
        inside.parent.mkdir(parents=True, exist_ok=True)
        inside.write_text(f"{needed} {versions}", encoding="utf-8")
        if self.breaks:
            raise KeyboardInterrupt


def test_a_group_brings_what_the_library_needs_and_the_groups_it_includes(dev: Any) -> None:
    assert dev.requirements("demo") == ["attrs>=25.3"]
    assert dev.requirements("check") == ["attrs>=25.3", "pytest>=8", "ruff>=0.14"]


def test_an_environment_is_made_once(dev: Any) -> None:
    dev.make = Making(dev)
    first = dev.environment("test")
    assert dev.environment("test") == first
    assert dev.make.times == 1


def test_the_demo_asks_for_nothing_that_only_developers_need(dev: Any) -> None:
    dev.make = Making(dev)
    assert "pytest" not in dev.environment("demo").read_text(encoding="utf-8")


@pytest.mark.parametrize("breaks_again", [False, True])
def test_a_set_up_that_was_broken_off_is_done_again(dev: Any, breaks_again: bool) -> None:  # noqa: FBT001 - a case
    dev.make = Making(dev, breaks=True)
    for _ in range(1 + breaks_again):
        with pytest.raises(KeyboardInterrupt):
            dev.environment("test")
    dev.make = Making(dev)
    dev.environment("test")
    assert dev.make.times == 1


def test_other_settings_of_the_tools_make_nothing_anew_but_other_versions_do(dev: Any, tmp_path: Path) -> None:
    before = dev.wanted("test")
    (tmp_path / "pyproject.toml").write_text(PROJECT.replace("LENGTH", "100"), encoding="utf-8")
    assert dev.wanted("test") == before
    (tmp_path / "constraints.txt").write_text("attrs==26.2.0\npython-dateutil==4.0.0\n", encoding="utf-8")
    assert dev.wanted("test") != before


def test_environments_of_another_python_group_or_date_library_are_others(dev: Any) -> None:
    others = {
        dev.wanted("test"),
        dev.wanted("check"),
        dev.wanted("test", Path("python3.13")),
        dev.wanted("test", None, "2.9.0.post0"),
    }
    assert len(others) == 4
    assert dev.constraints("2.9.0.post0") == ["attrs==26.1.0", "python-dateutil==2.9.0.post0"]


def test_two_at_once_wait_for_each_other(dev: Any, tmp_path: Path) -> None:
    waiting = f"import sys; sys.path.insert(0, {str(Path(dev.__file__).parent)!r})\nimport dev, pathlib\n"
    waiting += f"dev.VENVS = pathlib.Path({str(dev.VENVS)!r})\nwith dev.lock('test'): print('in', flush=True)"
    with dev.lock("test"):
        other = subprocess.Popen([sys.executable, "-c", waiting], stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(timeout=0.4)
    said, _ = other.communicate(timeout=20)
    assert said == "in\n"


def test_what_still_works_in_an_environment_keeps_its_lock(dev: Any) -> None:
    """When we are killed and pip goes on, the next set-up waits for it."""
    fcntl = pytest.importorskip("fcntl")
    with dev.lock("test") as held:
        pip = subprocess.Popen([sys.executable, "-c", "input()"], pass_fds=held, stdin=subprocess.PIPE)
    with (dev.VENVS / "test.lock").open("w") as file:
        with pytest.raises(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        pip.communicate(b"\n", timeout=20)
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def a_python(folder: Path, name: str, script: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_where_venv_brings_no_pip_the_one_command_is_named(
    dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = a_python(tmp_path / "bin", "python3.11", 'case "$*" in *print*) echo python3.11;; *) exit 1;; esac')
    a_python(tmp_path / "bin", "apt-get", "exit 100")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.CannotMake, match=r"^This Python .* Type: sudo apt-get install -y python3\.11-venv$"):
        dev.make_venv(tmp_path / "home", bare, ())


def test_root_gets_it_installed(dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first try fails because the list of packages is not there, as in a fresh container."""
    there, listed = tmp_path / "there", tmp_path / "listed"
    script = f'case "$*" in *print*) echo python3.11;; "-m venv "*) test -e {there};; *) exit 1;; esac'
    bare = a_python(tmp_path / "bin", "python3.11", script)
    script = f'case "$*" in update*) touch {listed};; *python3.11-venv) test -e {listed} && touch {there};; esac'
    a_python(tmp_path / "bin", "apt-get", script)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    dev.make_venv(tmp_path / "home", bare, ())
    assert there.exists()


def test_what_pip_says_is_shown_only_when_it_fails(dev: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    inside = dev.inside(tmp_path / "home")
    inside.parent.mkdir(parents=True)
    a_python(inside.parent, inside.name, "echo no such package; exit 1")
    dev.make_venv = lambda *_: None
    dev.shutil = type("Nothing", (), {"rmtree": staticmethod(lambda *_, **__: None)})
    with pytest.raises(dev.CannotMake, match=r"(?s)^no such package\n.*package index"):
        dev.make(tmp_path / "home", inside, ["attrs"], [], ())
    assert capfd.readouterr() == ("", "")


def test_a_launcher_for_a_python_that_is_not_there_is_not_taken(
    dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_python(tmp_path / "bin", "python3.12", "echo 'version 3.12 is not set' >&2; exit 127")
    good = a_python(tmp_path / "bin", "python3.13", "echo 13")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(dev.Path, "home", lambda: tmp_path)
    assert dev.pythons() == [good]


def test_an_old_python_hands_over_or_says_what_is_needed(
    dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "pythons", lambda: [a_python(tmp_path / "bin", "python3.12", "exit 7")])
    assert dev.again_with_newer() == 7
    monkeypatch.setattr(dev, "pythons", list)
    assert dev.again_with_newer() == 2
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err


def test_the_beginning_can_be_read_by_an_old_python(root: Path) -> None:
    import ast

    ast.parse((root / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize(("arguments", "status"), [(["help"], 0), ([], 0), (["nothing"], 2)])
def test_help_costs_nothing(root: Path, arguments: list[str], status: int) -> None:
    said = subprocess.run([sys.executable, root / "dev.py", *arguments], capture_output=True, text=True, check=False)
    assert said.returncode == status
    assert "usage: python3 dev.py COMMAND" in said.stdout + said.stderr


def test_an_environment_that_is_there_costs_less_than_half_a_second(dev: Any) -> None:
    dev.make = Making(dev)
    dev.environment("check")
    began = time.process_time()
    dev.environment("check")
    assert time.process_time() - began < 0.1


def test_the_gates_ask_the_tests_before_the_rest(root: Path) -> None:
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-2:] == ["python3 dev.py test", "python3 dev.py check"]
    assert "set -euo pipefail" in lines


class Asked:
    """Stands for the gates: remembers what was asked, and fails what it is told to."""

    def __init__(self, fails: str = "") -> None:
        self.commands: list[str] = []
        self.profiles: list[str] = []
        self.fails = fails

    def __call__(self, command: list[object], **settings: str) -> int:
        self.commands.append(" ".join(map(str, command)))
        self.profiles.append(settings["HYPOTHESIS_PROFILE"])
        return int(bool(self.fails) and self.fails in self.commands[-1])


@pytest.fixture
def gates(dev: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script with further Pythons, of which one can make no environment."""
    minors = [minor for minor in (12, 13, 14, 15) if minor != sys.version_info[1]]
    dev.broken = f"python3.{minors[-1]}"
    monkeypatch.setattr(dev, "NEWEST_KNOWN", (3, 30))

    def environment(group: str, python: Path | None = None, dateutil: str = "") -> Path:
        if python is not None and python.name == dev.broken:
            raise dev.CannotMake("no wheels")
        return Path("-".join(filter(None, (group, python.name if python else "", dateutil))))

    monkeypatch.setattr(dev, "environment", environment)
    monkeypatch.setattr(dev, "pythons", lambda: [tmp_path / f"python3.{minor}" for minor in minors])
    return dev


def test_every_gate_is_asked_and_what_was_skipped_is_said(gates: Any, capsys: pytest.CaptureFixture[str]) -> None:
    gates.run = asked = Asked()
    assert gates.check([]) == 1, "one Python could make no environment"
    told = capsys.readouterr().out
    first = [command.removeprefix("check ") for command in asked.commands if command.startswith("check ")]
    words = ("ruff format --check", "ruff check", "mypy", "tests/house", "--cov-fail-under=100", "mkdocs", "browser")
    assert [word for word, command in zip(words, first, strict=True) if word not in command] == []
    assert all("-W error" in command for command in asked.commands if "pytest" in command)
    assert {"test-2.9.0.post0", "test-4.0.0"} <= {command.split()[0] for command in asked.commands}
    assert asked.profiles[: len(first)] == ["default"] * len(first)
    assert "python3.30" in told.split("Skipped, not on this machine: ")[1].splitlines()[0]
    assert f"Failed: tests with {gates.broken}." in told


def test_a_gate_that_fails_keeps_none_of_the_others_from_being_asked(
    gates: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    gates.run = asked = Asked(fails="mypy")
    assert gates.check([]) == 1
    assert f"Failed: types, tests with {gates.broken}." in capsys.readouterr().out
    assert any("4.0.0" in command for command in asked.commands)
