"""Loading, dumping, holding, comparing and changing many trusts, beside pydantic v2, msgspec and stock cattrs."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable, Sequence
from time import process_time
from typing import Any

import attrs
import msgspec
import peers
from pydantic import BaseModel
from timing import Row, in_turn

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.trust import Trust

FEW, MANY, MOST = 200, 2_000, 20_000
PYDANTIC = "pydantic, which checks no references"
RULED = "pydantic with the same rules"
MSGSPEC = "msgspec, amounts and days left as text, no rules"
CATTRS = "stock cattrs into the same classes"


def texts(number: int, first: int = 0) -> list[str]:
    """A made-up enterprise with its board, building, capital and budget, each time with other ids and amounts."""
    raw = json.loads(examples.text("de-oude-school"))
    raw["trust"].pop("claims", None)  # their values are of the type of the field they are about: no schema says that
    template = json.dumps(raw)
    found = []
    for n in range(first, first + number):
        text = template.replace('"de-oude-school"', f'"school-{n}"')
        found.append(text.replace("EUR 22000.00", f"EUR {10_000 + n}.00"))
    return found


def same(mine: Any, peer: BaseModel, ruled: type[BaseModel]) -> None:
    """Both hold the same, and the peer with rules keeps them."""
    written = json.loads(dumps(mine))
    assert json.loads(peer.model_dump_json(by_alias=True, exclude_defaults=True)) == written
    for name, other in (('"holder": "foundation"', '"holder": "nobody"'), ('"EUR 10000.00"', '"GBP 10000.00"')):
        wrong = texts(1)[0].replace(name, other, 1)
        assert wrong != texts(1)[0]
        for refuses in (loads, ruled.model_validate_json):
            try:
                refuses(wrong)
            except ValueError:
                continue
            raise AssertionError(f"{refuses} took what is wrong")


def rows() -> list[Row]:
    plain, ruled = peers.document_of(peers.Strict), peers.document_of(peers.Ruled)
    decoder, converter = peers.decoder(), peers.stock()
    readers: list[Callable[[str], Any]] = [
        loads,
        ruled.model_validate_json,
        plain.model_validate_json,
        decoder.decode,
        lambda text: converter.structure(json.loads(text)["trust"], Trust),
    ]
    one = texts(1)[0]
    same(loads(one), plain.model_validate_json(one), ruled)
    return [
        *loading(readers),
        *dumping(readers[:4]),
        *holding(readers[:4]),
        *handling(loads(one), plain.model_validate_json(one)),
        growing(readers),
    ]


def loading(readers: Sequence[Callable[[str], Any]]) -> list[Row]:
    found = []
    sizes = ((FEW, True, 5), (FEW, False, 5), (MANY, True, 2), (MANY, False, 2), (MOST, True, 1), (MOST, False, 1))
    for number, collected, rounds in sizes:
        documents = texts(number)
        asked = readers if number < MOST else readers[:4]  # stock cattrs would take minutes
        tasks = [lambda read=read, all_of=documents: [read(text) for text in all_of] for read in asked]
        mine, *others = in_turn(tasks, rounds, collected=collected)
        what = f"loading {number:,} trusts, the collector {'on' if collected else 'off'}"
        aims = (1.5 if collected else None, None, None, None)
        for peer, seconds, aim in zip((RULED, PYDANTIC, MSGSPEC, CATTRS), others, aims, strict=False):
            found.append(Row(what, peer, seconds / mine, aim, at_most=False))
    return found


def dumping(readers: Sequence[Callable[[str], Any]]) -> list[Row]:
    found = []
    writers: list[Callable[[Any], Any]] = [
        dumps,
        lambda item: item.model_dump_json(by_alias=True, exclude_defaults=True, indent=2),
        lambda item: msgspec.json.format(msgspec.json.encode(item)),
    ]
    for number, collected, rounds in ((FEW, True, 5), (FEW, False, 5), (MANY, True, 2), (MANY, False, 2)):
        held = [[read(text) for text in texts(number)] for read in (readers[0], readers[2], readers[3])]
        tasks = [
            lambda write=write, items=items: [write(item) for item in items]
            for write, items in zip(writers, held, strict=True)
        ]
        mine, pydantic, packed = in_turn(tasks, rounds, collected=collected)
        what = f"dumping {number:,} trusts, indented, the collector {'on' if collected else 'off'}"
        found.append(Row(what, PYDANTIC, pydantic / mine, 1.0 if collected else None, at_most=False))
        found.append(Row(what, MSGSPEC, packed / mine, at_most=False))
    return found


def holding(readers: Sequence[Callable[[str], Any]]) -> list[Row]:
    """What trusts take in memory, once their classes and the values they share are there."""
    found = []
    for number in (FEW, MANY):
        sizes = []
        for read in (readers[0], readers[1], readers[3]):
            read(texts(1)[0])
            documents = texts(number)
            gc.collect()
            tracemalloc.start()
            held = [read(text) for text in documents]
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
            tracemalloc.stop()
            del held
        what = f"memory of each of {number:,} trusts"
        mine, ruled, packed = sizes
        found += [Row(what, RULED, mine / ruled, 0.35), Row(what, MSGSPEC, mine / packed)]
    return found


def handling(mine: Any, document: Any) -> list[Row]:
    """A rent changed two levels down, and two equal trusts compared and hashed."""
    theirs = document.trust
    other, same_one = loads(dumps(mine)), type(document).model_validate_json(texts(1)[0]).trust
    name = "income"

    def change_ours() -> Any:
        first, *rest = mine.income
        begun = attrs.evolve(first.rent_per_month[0], since=first.rent_per_month[0].since.replace(day=2))
        evolved = attrs.evolve(first, rent_per_month=(begun, *first.rent_per_month[1:]))
        return attrs.evolve(mine, income=(evolved, *rest))

    def change_theirs() -> Any:
        first, *rest = theirs.income
        since = first.rent_per_month[0].since.replace(day=2)
        begun = first.rent_per_month[0].model_copy(update={"since": since})
        evolved = first.model_copy(update={"rent_per_month": (begun, *first.rent_per_month[1:])})
        return theirs.model_copy(update={name: (evolved, *rest)})

    change, change_peer, eq, eq_peer, hashed, hashed_peer = in_turn(
        [
            change_ours,
            change_theirs,
            lambda: mine == other,
            lambda: theirs == same_one,
            lambda: hash(mine),
            lambda: hash(theirs),
        ],
        9,
        collected=True,
    )
    assert mine == other
    assert theirs == same_one
    return [
        Row(
            "a change two levels down, checked as a whole",
            "pydantic, which checks nothing",
            change_peer / change,
            at_most=False,
        ),
        Row("two equal trusts compared", PYDANTIC, eq_peer / eq, at_most=False),
        Row("a trust hashed", PYDANTIC, hashed_peer / hashed, at_most=False),
    ]


def growing(readers: Sequence[Callable[[str], Any]]) -> Row:
    """Loading more and more trusts that all stay: what one takes among 20,000 over what one takes among 2,000."""
    held: list[Any] = []
    taken: list[float] = []
    gc.collect()
    for first in range(0, MOST, MANY):
        documents = texts(MANY, first)
        start = process_time()
        held += [readers[0](text) for text in documents]
        taken.append(process_time() - start)
    del held
    gc.collect()
    each = sum(taken) / MOST / (taken[0] / MANY)
    return Row(f"loading one of {MOST:,} trusts that all stay", f"one of {MANY:,}", each, 1.3)
