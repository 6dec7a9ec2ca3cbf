"""What the house tests read: the source of every module, and every file the project keeps."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
LEFT_OUT = frozenset({"__pycache__", "build", "dist", "site"})


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def sources() -> dict[str, Path]:
    """The file of every module of the package, by the module's name."""
    found = {}
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@pytest.fixture(scope="session")
def trees(sources: dict[str, Path]) -> dict[str, ast.Module]:
    """The parsed source of every module of the package."""
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in sources.items()}


@pytest.fixture(scope="session")
def kept() -> tuple[Path, ...]:
    """Every file the project keeps: those under version control, or all of them where there is none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if _kept(path.relative_to(ROOT))]
    return tuple(path for path in sorted(paths) if path.is_file())


def _kept(path: Path) -> bool:
    return not any(part.startswith(".") or part in LEFT_OUT or part.endswith(".egg-info") for part in path.parts)
