"""Makes pinyin.csv from Unihan_Readings.txt: python3 make.py Unihan_Readings.txt pinyin.csv"""
import collections
import sys
import unicodedata

FIELDS = ("kTGHZ2013", "kXHC1983")  # 通用规范汉字字典 2013 and 现代汉语词典 1983: every reading each gives


def plain(reading):
    """Without the tone; ü becomes v, as it is typed."""
    letters = unicodedata.normalize("NFD", reading.lower())
    letters = letters.replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def main(source, target):
    syllables = collections.defaultdict(set)
    for line in open(source, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 3 or cells[1] not in FIELDS:
            continue
        character = chr(int(cells[0][2:], 16))
        if len(character.encode("utf-16-le")) != 2:
            continue  # beyond the basic plane: no name of a place that a keyboard writes
        for entry in cells[2].split():
            for reading in entry.split(":")[1].split(","):
                syllables[plain(reading)].add(character)
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write("syllable,characters\n")
        for syllable in sorted(syllables):
            out.write(f"{syllable},{''.join(sorted(syllables[syllable]))}\n")


main(*sys.argv[1:])
