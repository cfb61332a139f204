#!/usr/bin/env python3
"""Writes stopwords.c from stopwords.txt: a hash table with linear probing.

usage: python3 stopwords.py [--check]     --check: fail if stopwords.c is not what would be written
"""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MASK = (1 << 64) - 1
SLOT_BITS = 12  # STOPWORD_SLOT_BITS
MARK_BITS = 8  # of the hash, behind those of the slot; the lowest is always set
FIRST = 0xC0  # LETTER_FIRST


def key(word):
    """What lang.c makes of a word: join_ascii() of a short one in ASCII, else word_key_add() of the code points."""
    assert word == word.lower(), word
    if word.isascii() and len(word) <= 8:
        return int.from_bytes(word.encode(), 'little') | 1 << 63
    k = 0
    for c in word:
        k = (k << 9 & MASK | k >> 55) ^ ord(c)
    return k


def read():
    """Words by key, letters by code point, each with its languages."""
    table, letters = {}, {}
    for line in (HERE / 'stopwords.txt').read_text(encoding='utf-8').splitlines():
        if not line or line.startswith('#'):
            continue
        lang, *words = line.split()
        if lang == 'letters':
            for c in words[1]:
                if ord(c) >= FIRST:
                    letters.setdefault(ord(c), set()).update(words[0].split(','))
            continue
        chinese = lang.startswith('zh-')
        for word in (words[0] if chinese else words):
            seen, langs = table.setdefault(key(word), (word, set()))
            assert seen == word, f'{seen} and {word} have one key'
            langs.add(lang)
    for k in [k for k, (w, langs) in table.items() if {'zh-Hans', 'zh-Hant'} <= langs]:
        del table[k]  # written the same way in both
    return table, letters


def place(table):
    """A multiplier under which the longest probe is short, and the slots; always one and the same."""
    best = None
    multiplier = 0x9E3779B97F4A7C15
    for _ in range(500):
        slots, worst = {}, 0
        for k in table:
            at = (k * multiplier & MASK) >> 64 - SLOT_BITS
            step = 0
            while (at + step) % (1 << SLOT_BITS) in slots:
                step += 1
            slots[(at + step) % (1 << SLOT_BITS)] = k
            worst = max(worst, step)
        if best is None or worst < best[0]:
            best = (worst, multiplier, slots)
        multiplier = (multiplier * 6364136223846793005 + 1442695040888963407 | 1) & MASK
    return best


def mark(k, multiplier):
    """What stands for a key in stopword_marks."""
    return (k * multiplier & MASK) >> 64 - SLOT_BITS - MARK_BITS & 0xFF | 1


def bits(langs):
    return ' | '.join('LANG_BIT(' + x.replace('-', '_') + ')' for x in sorted(langs))


def main():
    table, letters = read()
    worst, multiplier, slots = place(table)
    out = ['/* Written by stopwords.py from stopwords.txt; edit that. */', '/* clang-format off */', '#include "stopwords.h"', '',
           f'const uint64_t stopword_multiplier = 0x{multiplier:016X}u;', '',
           'const stopword stopwords[1 << STOPWORD_SLOT_BITS] = {']
    for at in sorted(slots):
        word, langs = table[slots[at]]
        out.append(f'    [{at}] = {{0x{slots[at]:X}u, {bits(langs)}}}, /* {word} */')
    out += ['};', '', 'const uint8_t stopword_marks[1 << STOPWORD_SLOT_BITS] = {']
    for at in range(0, 1 << SLOT_BITS, 32):
        out.append('    ' + ', '.join(f'{mark(slots[k], multiplier) if k in slots else 0:3}' for k in range(at, at + 32)) + ',')
    out += ['};', '', 'const uint32_t letters[LETTER_END - LETTER_FIRST] = {']
    for cp in sorted(letters):
        out.append(f'    [0x{cp:X} - LETTER_FIRST] = {bits(letters[cp])}, /* {chr(cp)} */')
    out += ['};', '']
    text = '\n'.join(out)
    if '--check' in sys.argv:
        sys.exit(text != (HERE / 'stopwords.c').read_text(encoding='utf-8') and 'stopwords.c: run stopwords.py')
    (HERE / 'stopwords.c').write_text(text, encoding='utf-8')
    print(len(table), 'words, longest probe', worst)


main()
