"""Bake data/reference/groups.csv, group_names.csv and group_members.csv from tools/groups.txt (its form is told
there).

Run: .venv/bin/python -m tools.bake_groups
"""

from pathlib import Path

from tools.bake_countries import write

HERE = Path(__file__).parent


def main() -> None:
    """Write the three files in the order of groups.txt."""
    groups, names, members = [], [], []
    for block in (HERE / "groups.txt").read_text(encoding="utf-8").split("\n\n")[1:]:
        head, named, listed = block.strip().split("\n")
        group_id, name, kind, source = (cell.strip() for cell in head.split("|"))
        groups.append((group_id, name, kind, source))
        for phrase in named.removeprefix("names: ").split("; "):
            case = "exact" if phrase.startswith("=") else "capital"
            names.append((phrase.removeprefix("="), group_id, case, source))
        members += [(group_id, *row, source) for row in memberships(listed.removeprefix("members: ").split())]
    write("groups", ("group_id", "name", "kind", "source"), groups)
    write("group_names", ("name", "group_id", "case", "source"), names)
    write("group_members", ("group_id", "country_iso3", "since", "until", "source"), members)


def memberships(words: list[str]) -> list[tuple[str, str, str]]:
    """(iso3, since, until) of "since DATE CODE CODE@SINCE..UNTIL,SINCE"."""
    default = ""
    if words[0] == "since":
        default, words = words[1], words[2:]
    rows = []
    for word in words:
        iso3, _, times = word.partition("@")
        for time in times.split(",") if times else [default]:
            since, _, until = time.partition("..")
            rows.append((iso3, since, until))
    return sorted(rows)


if __name__ == "__main__":
    main()
