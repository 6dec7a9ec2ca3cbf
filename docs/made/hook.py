"""What mkdocs asks when it builds the site: the made pages, and a look at what each page would fetch."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import acts
import reference
import rules
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from wijkonderneming.documents.migrations import SCHEMA
from wijkonderneming.documents.schema import schema

FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio)[^>]*\ssrc=[\"']?(?:https?:)?//|<link[^>]*\shref=[\"']?(?:https?:)?//"
)


def on_files(files: Files, *, config: Any) -> Files:
    """Put the made pages among those written by hand, and the JSON Schema beside them."""
    files.append(File.generated(config, f"schema-{SCHEMA}.json", content=schema()))
    of_rules = {"rules.md": rules.page(), "rule-cases.md": rules.cases_page()}
    for path, text in {**reference.pages(), **of_rules, "reference/acts.md": acts.page()}.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Refuse a page that would fetch something from elsewhere when it is read."""
    del config
    found = FETCHED.search(output)
    if found:
        raise PluginError(f"{page.file.src_path} would fetch {output[found.start() : found.start() + 120]!r}")
    return output
