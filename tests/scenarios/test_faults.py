"""Every kind of fault, made in the tutorial, is found on its line, with a reason and a cure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from game.scenarios import checking, reading
from game.scenarios.bundles import Folder
from game.scenarios.shapes import MOST_BRACKETS, MOST_CLAUSES, MOST_DELEGATIONS
from game.terms.trouble import Fault, Trouble
from tests.scenarios.folders import exchanged, line_of, spoiled, texts, written

CLAUSE_TWO = '[[clause]]\nid = "TU02"'
SPEED = '  [[clause.bracket]]\n  id = "TU01.speed"\n  under = "C"\n  weight = 0.2'


@dataclass(frozen=True)
class Case:
    """What is exchanged in which file, the text that marks the faulty line, and what the fault says."""

    file: str
    old: str
    new: str
    at: str
    says: str


def case(file: str, old: str, new: str, says: str, at: str = "") -> Case:
    return Case(f"{file}.toml", old, new, at or new.strip().splitlines()[0], says)


CASES = [
    # the parser
    case("clauses", 'title = "The judge"', 'title = "The judge', "This is not TOML"),
    case("clauses", 'title = "The judge"', 'title = "The judge"\ntitle = "Again"', "overwrite", at='title = "Again"'),
    # what is missing, unknown kinds
    case("scenario", 'title = "The Three', 'titel = "The Three', "title is missing", at="id ="),
    case(
        "clauses", 'label = "Day and night"', "", "label is missing", at='  [[clause.bracket.alternative]]\n  id = "C"'
    ),
    case("clauses", "precision = 0.9\n", "", "precision is missing", at='  [[clause.bracket.alternative]]\n  id = "C"'),
    case("delegations", "capacity = { legal = 0.8,", "capacity = {", "legal is missing", at="capacity = { technical"),
    case("delegations", "  TU01 = 1.0\n", "", "salience says nothing of TU01", at="[delegation.salience]"),
    # kinds of value
    case("clauses", "article = 2", 'article = "two"', "a whole number belongs there"),
    case("clauses", "article = 2", "article = 2.0", "a whole number belongs there"),
    case("clauses", "core = true", "core = 1", "true or false belongs there"),
    case("clauses", "obligation = 0.5", "obligation = nan", "a number belongs there"),
    case("clauses", "obligation = 0.5", "obligation = inf", "a number belongs there"),
    case("clauses", "obligation = 0.5", "obligation = true", "a number belongs there"),
    case("clauses", 'tags = ["safeguards", "rights", "courts"]', 'tags = "safeguards"', "a list belongs there"),
    case(
        "clauses", 'tags = ["safeguards", "rights", "courts"]', "tags = [1]", "a text in quotation marks belongs there"
    ),
    case(
        "delegations", "power = { material = 0.8, agenda = 0.6, coercive = 0.4 }", "power = 3", "a table belongs there"
    ),
    case("clauses", 'who = ["CIN"]', "who = []", "who has 0 entries"),
    # ranges and choices
    case("clauses", "obligation = 0.5", "obligation = 1.6", "obligation is 1.6"),
    case("clauses", "cap = 0.8", "cap = -0.1", "cap is below 0"),
    case("clauses", "cap = -0.2", "cap = -1.2", "cap is -1.2"),
    case("clauses", "weight = 0.2", "weight = 0.6", "weight is 0.6"),
    case("clauses", "weight = 0.2", "weight = 0", "weight is 0"),
    case("clauses", "effect = 0.03", "effect = 1e400", "effect is"),
    case("scenario", "difficulty = 1", "difficulty = 6", "difficulty is 6"),
    case("scenario", "schema = 2", "schema = 3", "schema is 3"),
    case("scenario", "sittings = 1", "sittings = 0", "sittings is 0"),
    case("scenario", 'primary = "consensus"', 'primary = "majority"', "Choose one of consensus"),
    case("scenario", 'vote_mode = "one_each"', 'vote_mode = "by_size"', "Choose one of one_each, weighted"),
    case("delegations", 'role = "drive"', 'role = "push"', "Choose one of drive"),
    case("delegations", 'kind = "industry"', 'kind = "army"', "Choose one of executive"),
    case("delegations", "trust = { BRE = 0.6, CIN = 0.4 }", "trust = { BRE = 1.4 }", "BRE is 1.4"),
    case("clauses", 'label = "Office hours"', 'label = ""', "label is empty"),
    case("clauses", 'label = "Office hours"', f'label = "{"x" * 301}"', "label has 301 signs"),
    case("clauses", 'label = "Office hours"', 'label = "\\u202Esruoh"', "signs that no reader should meet"),
    # names
    case("scenario", 'id = "tutorial"', 'id = "teaching"', "the folder is called 'tutorial'"),
    case("clauses", 'id = "TU02"\narticle', 'id = "TU 02"\narticle', "id is 'TU 02'"),
    case("clauses", 'id = "TU02"\narticle', 'id = "TEXT"\narticle', "id is 'TEXT'"),
    case("delegations", 'id = "CIN"', 'id = "Cindra"', "id is 'Cindra'"),
    case(
        "clauses", 'id = "TU03"\narticle', 'id = "TU02"\narticle', "two clauses 'TU02'", at='id = "TU02"\narticle = 3'
    ),
    case("clauses", "article = 3", "article = 2", "two articles '2'", at='article = 2\ntitle = "The training fund"'),
    case(
        "clauses",
        '"TU03.pledge"',
        '"TU01.speed"',
        "the bracket stands in clause TU03",
        at='"TU01.speed"\n  under = "B"',
    ),
    case("clauses", 'id = "h48"', 'id = "h24"', "two alternatives 'h24'", at='id = "h24"\n  label = "Within two'),
    case("delegations", 'id = "CIN"', 'id = "BRE"', "two delegations 'BRE'", at='id = "BRE"\nname = "Cindra"'),
    case(
        "delegations",
        'name = "Chamber of shipping"',
        'name = "Treasury"',
        "two domestic actors 'Treasury'",
        at='name = "Treasury"\n  formal = false',
    ),
    # brackets
    case("clauses", '  id = "TU02"\n  [[', '  id = "TU02.x"\n  [[', "it has no main bracket", at='id = "TU02"'),
    case("clauses", 'under = "C"', 'under = "D"', "clause TU01 has no alternative 'D'"),
    case("clauses", "{speed}", "soon", "no text holds {speed}", at='id = "TU01.speed"'),
    case(
        "clauses",
        "{speed}",
        "{speed} or {pace}",
        "a bracket {pace} that does not count there",
        at='  text = "Each Party shall keep a contact point open at every',
    ),
    case(
        "clauses",
        "on working days",
        "{speed}",
        "a bracket {speed} that does not count there",
        at='  text = "Each Party shall keep a contact point open {',
    ),
    case("clauses", '"within forty-eight hours"', '"within {n} hours"', "braces stand in an inline text"),
    # references
    case("clauses", 'tabled_by = ["ALD"]', 'tabled_by = ["XYZ"]', "no delegation 'XYZ'"),
    case("clauses", 'b = "TU03"', 'b = "TU09"', "no clause 'TU09'"),
    case("clauses", 'b = "TU03"', 'b = "TU01"', "a link joins two clauses"),
    case(
        "clauses",
        'a_alternatives = ["C"]',
        'a_alternatives = ["Z"]',
        "clause TU01 has no alternative 'Z'",
        at='a = "TU01"',
    ),
    case("clauses", 'who = ["CIN"]', 'who = ["CIM"]', "no delegation 'CIM'"),
    case("delegations", "trust = { BRE = 0.6,", "trust = { XYZ = 0.6,", "no delegation 'XYZ'"),
    case("delegations", "trust = { BRE = 0.6,", "trust = { ALD = 0.6,", "no trust in itself"),
    case(
        "delegations", 'concession_order = ["TU02", "TU03", "TU01"]', 'concession_order = ["TU07"]', "no clause 'TU07'"
    ),
    case(
        "delegations",
        'clause = "TU03"\n  alternatives = ["C"]',
        'clause = "TU03"\n  alternatives = ["none"]',
        "possible only where a clause is deletable",
        at="  [[delegation.red_line]]",
    ),
    case(
        "delegations",
        '    clause = "TU01"',
        '    clause = "TU8"',
        "no clause 'TU8'",
        at="    [[delegation.red_line.unless]]",
    ),
    case("delegations", 'needs = ["TU01.C"]', 'needs = ["TU01.D"]', "clause TU01 has no alternative 'D'"),
    case("delegations", 'blocks = ["TU02.A"]', 'blocks = ["TU02"]', "clause TU02 has no alternative ''"),
    case("delegations", 'blocks = ["TU02.A"]', 'blocks = ["TU99.A"]', "no clause 'TU99'"),
    case("delegations", "  TU01 = 1.0", "  TU1 = 1.0", "no clause 'TU1'"),
    case("delegations", '"TU01.speed" = { h24 = 1.0', '"TU01.sped" = { h24 = 1.0', "no bracket 'TU01.sped'"),
    # completeness and sums
    case(
        "delegations", "TU01 = { A = 0.1, B = 0.5, C = 1.0 }", "TU01 = { A = 0.1, B = 0.5 }", "preference TU01 lacks C"
    ),
    case(
        "delegations",
        "TU01 = { A = 0.1, B = 0.5, C = 1.0 }",
        "TU01 = { A = 0.1, B = 0.5, C = 1, D = 0 }",
        "no alternative 'D'",
    ),
    case(
        "delegations",
        "{ h24 = 1.0, h48 = 0.8, delay = 0.3 }",
        "{ h24 = 1.0 }",
        "preference TU01.speed lacks h48, delay",
        at='"TU01.speed" = { h24 = 1.0 }',
    ),
    case(
        "delegations",
        "TU01 = { A = 0.1, B = 0.5, C = 1.0 }\n",
        "",
        "preference says nothing of TU01",
        at="  [delegation.preference]",
    ),
    case("delegations", "belief = { together = 0.2,", "belief = { together = 0.3,", "the five beliefs sum to 1.1"),
    case(
        "delegations",
        "TU01 = 1.0\n  TU02 = 0.4\n  TU03 = 0.5",
        "TU01 = 0\n  TU02 = 0\n  TU03 = 0.0",
        "every salience is 0",
        at="  [delegation.salience]",
    ),
    case("delegations", "formal = true", "formal = false", "nobody at home has a formal say", at="[[delegation]]"),
    # the frame
    case("scenario", 'TU01 = ["A", "B", "C"]', 'TU01 = ["A", "D"]', "bracket TU01 has no alternative 'D'"),
    case("scenario", 'TU01 = ["A", "B", "C"]', 'TU01 = ["A", "A"]', "two alternatives 'A'"),
    case("scenario", 'TU01 = ["A", "B", "C"]', 'TU11 = ["A"]', "no bracket 'TU11'"),
    case("scenario", 'TU01 = "B"', 'TU01 = "X"', "clause TU01 has no alternative 'X'"),
    case("scenario", "count = 2", "count = 4", "count is 4 and there are 3 delegations"),
    case(
        "scenario",
        "count = 2",
        'clause = "TU03"\nshare_by_alternative = { A = 0.5 }',
        "no share is given for B, C",
        at="share_by_alternative",
    ),
    case("scenario", "count = 2", 'clause = "TU04"', "no clause 'TU04'"),
    case("scenario", "count = 2", "share_by_alternative = { A = 0.5 }", "shares are given, and no clause"),
    case("scenario", "include = []", 'include = ["XYZ"]', "no delegation 'XYZ'"),
    # reduced games
    case("scenario", 'delegations = ["ALD", "BRE", "CIN"]', 'delegations = ["ALD", "XYZ"]', "no delegation 'XYZ'"),
    case("scenario", 'clauses = ["TU01", "TU02", "TU03"]', 'clauses = ["TU01", "TU44"]', "no clause 'TU44'"),
    case("scenario", 'clauses = ["TU01", "TU02", "TU03"]', 'clauses = ["TU01", "TU01"]', "two clauses 'TU01'"),
]


@pytest.mark.parametrize("fault", CASES, ids=[f"{each.file}: {each.says}" for each in CASES])
def test_a_fault_is_found_on_its_line(tmp_path: Path, fault: Case) -> None:
    folder = spoiled(tmp_path, fault.file, fault.old, fault.new)
    line = line_of((folder / fault.file).read_text("utf-8"), fault.at)
    found = checking.check(folder)
    wanted = [each for each in found if fault.says in f"{each.reason} {each.cure}"]
    assert wanted, [str(each) for each in found]
    assert (wanted[0].file, wanted[0].line) == (f"tutorial/{fault.file}", line)
    assert wanted[0].reason.endswith(".")
    assert wanted[0].cure.endswith((".", "?"))
    with pytest.raises(Trouble, match=r"cannot be played\. In tutorial/"):
        reading.read(folder)


def test_four_mistakes_in_three_files_are_four_faults_in_the_order_of_the_files(tmp_path: Path) -> None:
    files = texts()
    files["scenario.toml"] = exchanged(files["scenario.toml"], "difficulty = 1", "difficulty = 9")
    files["clauses.toml"] = exchanged(files["clauses.toml"], "article = 2", "article = 0")
    files["clauses.toml"] = exchanged(files["clauses.toml"], 'tabled_by = ["BRE"]', 'tabled_by = ["BRR"]')
    files["delegations.toml"] = exchanged(files["delegations.toml"], "TU01 = 1.0", "TU01 = 1.1")
    folder = written(tmp_path, files)
    found = checking.check(folder)
    assert [(each.file, each.line) for each in found] == [
        ("tutorial/scenario.toml", line_of(files["scenario.toml"], "difficulty = 9")),
        ("tutorial/clauses.toml", line_of(files["clauses.toml"], 'tabled_by = ["BRR"]')),
        ("tutorial/clauses.toml", line_of(files["clauses.toml"], "article = 0")),
        ("tutorial/delegations.toml", line_of(files["delegations.toml"], "TU01 = 1.1")),
    ]
    with pytest.raises(Trouble) as told:
        reading.read(folder)
    assert "In tutorial/scenario.toml, line " in str(told.value)
    assert str(told.value).endswith("There are 3 more faults.")
    assert "\n" not in str(told.value)


def test_a_fault_says_in_which_clause_bracket_and_alternative_it_stands(tmp_path: Path) -> None:
    [fault] = checking.check(spoiled(tmp_path, "clauses.toml", "cap = -0.2", "cap = -1.2"))
    assert fault.reason == "Clause TU01, bracket TU01.speed, alternative h48: cap is -1.2."
    assert fault.cure == "Write a number from -1 to 1."


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path, {k: v for k, v in texts().items() if k != "clauses.toml"})
    assert checking.check(folder) == (
        Fault(
            file="tutorial/clauses.toml",
            line=0,
            reason="The file is missing.",
            cure="A scenario needs scenario.toml, clauses.toml and delegations.toml.",
        ),
    )


def test_a_misspelt_key_is_a_warning_with_the_right_one_beside_it(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, "clauses.toml", "effect = 0.03", "effect = 0.03\neffct = 1")
    [warning] = checking.warnings(folder)
    assert (warning.file, warning.line) == (
        "tutorial/clauses.toml",
        line_of((folder / "clauses.toml").read_text(), "effct"),
    )
    assert "'effct' is not a key of this format" in warning.reason
    assert checking.check(folder) == ()
    assert reading.read(folder).public.links[0].effect == 30


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (
            "scenario.toml",
            '[outcomes.model_package]\nTU01 = "C"\n',
            "[outcomes.model_package]\n",
            "says nothing of TU01",
        ),
        ("scenario.toml", "count = 2\ninclude = []\n", "", "no threshold is given"),
        ("clauses.toml", 'who = ["CIN"]', 'who = ["CIN", "all"]', "'all' stands beside delegations"),
        ("delegations.toml", '    clause = "TU01"\n', '    clause = "TU03"\n', "never lifts"),
    ],
)
def test_what_is_odd_is_warned_about_and_played_all_the_same(
    tmp_path: Path, file: str, old: str, new: str, says: str
) -> None:
    folder = spoiled(tmp_path, file, old, new)
    examined = checking.examine(Folder(folder))
    assert examined.faults == ()
    assert [says in f"{each.reason} {each.cure}" for each in examined.warnings] == [True]
    reading.read(folder)


def test_an_under_or_a_weight_in_a_main_bracket_is_a_fault(tmp_path: Path) -> None:
    folder = spoiled(
        tmp_path, "clauses.toml", '  id = "TU02"\n  [[', '  id = "TU02"\n  weight = 0.2\n  under = "A"\n  [['
    )
    assert [each.reason for each in checking.check(folder)] == [
        "Clause TU02, bracket TU02: a main bracket has no weight.",
        "Clause TU02, bracket TU02: a main bracket has no under.",
    ]


def test_no_text_as_a_main_alternative_needs_a_deletable_clause(tmp_path: Path) -> None:
    none = '  [[clause.bracket.alternative]]\n  id = "none"\n  label = "No text"\n  text = ""\n\n'
    folder = spoiled(tmp_path, "clauses.toml", SPEED, none + SPEED)
    assert any("'none' means no text." in each.reason for each in checking.check(folder))


def test_brackets_that_leave_nothing_to_their_clause_are_a_fault(tmp_path: Path) -> None:
    files = texts()
    bracket = files["clauses.toml"][files["clauses.toml"].index(SPEED) : files["clauses.toml"].index(CLAUSE_TWO)]
    text = exchanged(
        files["clauses.toml"],
        bracket,
        bracket.replace("0.2", "0.5", 1) + bracket.replace("0.2", "0.5", 1).replace("TU01.speed", "TU01.pace"),
    )
    folder = written(tmp_path, {**files, "clauses.toml": text.replace("{speed}", "{speed} {pace}")})
    [fault] = checking.check(folder)
    assert "the brackets under C weigh 1 together." in fault.reason


def test_an_inline_bracket_with_one_wording_is_a_fault(tmp_path: Path) -> None:
    files = texts()
    start = files["clauses.toml"].index('  [[clause.bracket.alternative]]\n  id = "should"')
    text = files["clauses.toml"][:start] + files["clauses.toml"][files["clauses.toml"].index("[[link]]") :]
    delegations = "\n".join(line for line in files["delegations.toml"].splitlines() if "TU03.pledge" not in line)
    folder = written(tmp_path, {**files, "clauses.toml": text, "delegations.toml": delegations})
    [fault] = checking.check(folder)
    assert "an inline bracket needs a choice" in fault.reason


@pytest.mark.parametrize(
    ("file", "block", "most", "says"),
    [
        ("clauses.toml", '[[clause]]\nid = "X{n}"\n', MOST_CLAUSES, "clause has 61 entries"),
        ("delegations.toml", '[[delegation]]\nid = "X"\n', MOST_DELEGATIONS, "delegation has 194 entries"),
    ],
)
def test_more_than_the_engine_takes_is_refused(tmp_path: Path, file: str, block: str, most: int, says: str) -> None:
    many = "".join(block.replace("{n}", str(number)) for number in range(most + 1))
    found = checking.check(written(tmp_path, {**texts(), file: many}))
    assert any(says in each.reason.lower() for each in found)


def test_more_brackets_than_the_engine_takes_are_refused(tmp_path: Path) -> None:
    extra = "".join(f'  [[clause.bracket]]\n  id = "TU01.b{n}"\n' for n in range(MOST_BRACKETS - 4))
    folder = spoiled(tmp_path, "clauses.toml", CLAUSE_TWO, extra + CLAUSE_TWO)
    assert any("there are 97 brackets in all." in each.reason for each in checking.check(folder))


def test_a_seventh_alternative_is_refused(tmp_path: Path) -> None:
    extra = "".join(
        f'  [[clause.bracket.alternative]]\n  id = "{letter}"\n  label = "L"\n  text = "T"\n  obligation = 0\n'
        "  precision = 0\n  delegation = 0\n  sov = 0\n  rights = 0\n  cap = 0\n  eff = 0\n"
        for letter in "DEFG"
    )
    folder = spoiled(
        tmp_path, "clauses.toml", CLAUSE_TWO.replace("TU02", "TU03"), extra + CLAUSE_TWO.replace("TU02", "TU03")
    )
    assert any("it has 7 alternatives." in each.reason for each in checking.check(folder))
