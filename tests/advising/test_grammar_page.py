from __future__ import annotations

from pathlib import Path

from losspick.advising.grammar_page import grammar_page
from losspick.advising.load import load_rules, rules_folder


def test_the_page_is_up_to_date() -> None:
    """Write it again: ``Path("rules/README.md").write_text(grammar_page())``."""
    assert (rules_folder() / "README.md").read_text(encoding="utf-8") == grammar_page()


def test_the_rule_on_the_page_is_in_the_grammar(tmp_path: Path) -> None:
    example = grammar_page().split("```toml\n")[1].split("```")[0]
    (tmp_path / "heavy-tails.toml").write_text(example, encoding="utf-8")
    assert "heavy-tails" in {rule.id for rule in load_rules([tmp_path]).rules}
