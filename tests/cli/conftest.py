"""Runs commands of the command line as a person types them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wijkonderneming import cli

TODAY = date(2026, 11, 25)
Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command on a fixed day, in an empty folder."""
    monkeypatch.setattr(cli, "_today", lambda: TODAY)
    monkeypatch.chdir(tmp_path)

    def words(*arguments: str) -> Said:
        try:
            status = cli.main(list(arguments))
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 0
        said = capsys.readouterr()
        return status, said.out, said.err

    return words
