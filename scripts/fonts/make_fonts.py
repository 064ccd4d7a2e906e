"""Makes the fonts of the report out of their published files: hints dropped, family names made our own.

A report has to come out with the same bytes on every machine. The compiler also sees the fonts that a
machine has installed, and would take another version of the same name from there. The names say what
each family is for. To run it again: see readme.md in this folder.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCES = {
    "Homeground Sans": ["SourceSans3_400Regular", "SourceSans3_600SemiBold"],
    "Homeground Mono": ["SourceCodePro_400Regular"],
    "Homeground Emoji": ["NotoEmoji_400Regular"],
    "Homeground Symbols": ["NotoSansSymbols2-Regular"],
    "Homeground Far East": ["DroidSansFallbackFull"],
    **{
        f"Homeground {script}": [f"NotoSans{script}-Regular"]
        for script in (
            "Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Tamil "
            "Telugu Thai"
        ).split()
    },
}


def smaller(font: TTFont) -> None:
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "meta"]
    work = subset.Subsetter(options)
    work.populate(unicodes=font.getBestCmap().keys())
    work.subset(font)


def named(font: TTFont, family: str, is_semibold: bool) -> None:
    table = font["name"]
    style = "SemiBold" if is_semibold else "Regular"
    table.names = [one for one in table.names if one.nameID in (0, 5, 13, 14)]
    for name_id, text in {
        1: f"{family} SemiBold" if is_semibold else family,
        2: "Regular",
        3: f"{family} {style}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }.items():
        table.setName(text, name_id, 3, 1, 0x409)


def main(source_folder: str, into: str) -> None:
    found = {path.stem: path for path in Path(source_folder).rglob("*.ttf")}
    for family, names in SOURCES.items():
        for name in names:
            font = TTFont(found[name], recalcTimestamp=False)
            is_semibold = "SemiBold" in name
            smaller(font)
            named(font, family, is_semibold)
            style = "SemiBold" if is_semibold else "Regular"
            font.save(Path(into) / f"{family.replace(' ', '')}-{style}.ttf")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
