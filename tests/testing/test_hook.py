"""What Hypothesis calls while it is imported costs nothing, breaks nothing, and makes every class known."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

from wijkonderneming.testing.hook import register

SOURCE = str(Path(__file__).parents[2] / "src")
HOOKED = "import hypothesis\nfrom wijkonderneming.testing.hook import register\nregister()\n"


def run(code: str) -> str:
    """What a fresh Python prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"PYTHONPATH": SOURCE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_it_loads_nothing_of_the_library() -> None:
    code = HOOKED + "import sys; print(sorted(m for m in sys.modules if m.startswith('wijkonderneming')))"
    assert run(code) == "['wijkonderneming', 'wijkonderneming.testing', 'wijkonderneming.testing.hook']"


def test_it_takes_hardly_any_time() -> None:
    code = "import hypothesis, time\nbegun = time.perf_counter()\n" + HOOKED + "print(time.perf_counter() - begun)"
    assert min(float(run(code)) for _ in range(3)) < 0.05


NAMED = (
    "Money When Trust Person SeatRange Truth Building AnnuityLoan Claim Recurrence Span Network Programme Changes "
    "Assessment Finding Projection Line Catalogue Rule"
)


def test_from_type_gives_sound_instances() -> None:
    draw = (
        "from hypothesis import given, settings, strategies as st, HealthCheck\n"
        "import wijkonderneming as wo\n"
        f"for cls in [getattr(wo, name) for name in '{NAMED}'.split()]:\n"
        "    @settings(max_examples=2, database=None, suppress_health_check=list(HealthCheck))\n"
        "    @given(st.from_type(cls))\n"
        "    def check(item):\n"
        "        assert isinstance(item, cls)\n"
        "    check()\n"
        "print('drawn')"
    )
    assert run(HOOKED + draw) == "drawn"


def test_classes_loaded_before_are_known_too() -> None:
    code = (
        "import wijkonderneming as wo\nwo.Money, wo.Trust\n"
        + HOOKED
        + "from hypothesis.strategies._internal.types import _global_type_lookup as known\n"
        "print(wo.Money in known, wo.Trust in known)"
    )
    assert run(code) == "True True"


def test_a_family_is_drawn_from_its_kinds() -> None:
    draw = (
        "from hypothesis import find, strategies as st\nfrom wijkonderneming.model.assets import Asset, Land\n"
        "print(type(find(st.from_type(Asset), lambda item: isinstance(item, Land))).__name__)"
    )
    assert run(HOOKED + draw) == "Land"


def test_calling_it_twice_does_nothing_more() -> None:
    code = HOOKED + "register()\nimport sys\nprint(sum('hook' in type(f).__module__ for f in sys.meta_path))"
    assert run(code) == "1"


def test_modules_are_loaded_as_ever() -> None:
    code = (
        HOOKED + "import inspect, importlib, pickle\nimport wijkonderneming.model.trust as m\n"
        "assert 'class Trust' in inspect.getsource(m)\nassert m.__spec__.origin == m.__file__\n"
        "importlib.reload(m)\nimport wijkonderneming.values\nimport wijkonderneming.model\n"
        "try:\n    import wijkonderneming.model.nothing\nexcept ModuleNotFoundError as error:\n    print(error.name)"
    )
    assert run(code) == "wijkonderneming.model.nothing"


def test_whatever_goes_wrong_the_import_goes_on() -> None:
    code = (
        "import hypothesis.strategies as st\n"
        "def broken(*args):\n    raise RuntimeError\n"
        "st.register_type_strategy = broken\n" + HOOKED + "import wijkonderneming as wo\nprint(wo.Money('EUR 1.00'))"
    )
    assert run(code) == "EUR 1.00"


def test_what_only_half_is_there_breaks_no_import_of_hypothesis() -> None:
    """A module of ours that is still being loaded, or was taken out, or a library without what ours need."""
    code = (
        "import sys, types\n"
        "sys.modules['wijkonderneming.values.half'] = None\n"
        "half = types.ModuleType('wijkonderneming.model.half')\n"
        "class Odd:\n"
        "    __attrs_attrs__ = 7\n"
        "    __module__ = half.__name__\n"
        "half.Odd, half.nothing = Odd, None\n"
        "sys.modules[half.__name__] = half\n"
        "sys.modules['attrs'] = None\n" + HOOKED + "from hypothesis import find, strategies as st\n"
        "print(find(st.integers(), lambda n: n > 4))"
    )
    assert run(code) == "5"


def test_the_entry_point_is_this_one() -> None:
    points = tomllib.loads((Path(SOURCE).parent / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "entry-points"
    ]
    ((name, value),) = points["hypothesis"].items()
    assert EntryPoint(name=name, value=value, group="hypothesis").load() is register
