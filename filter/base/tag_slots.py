#!/usr/bin/env python3
"""Print the multiplier and the slots of tag.c: a perfect hash over the names of tag.h."""
import random
import re
from pathlib import Path

names = re.findall(r'\bX\((\w+), TAG_', (Path(__file__).parent / 'tag.h').read_text())
SLOT_BITS = 10


def key(name):
    """What tag.c's name_key() gives: the first eight bytes, and the length."""
    return int.from_bytes(name.encode()[:8], 'little') + (len(name) << 59) & (1 << 64) - 1


random.seed(1)
while True:
    multiplier = random.getrandbits(64) | 1
    slots = {(key(name) * multiplier & (1 << 64) - 1) >> 64 - SLOT_BITS: name for name in names}
    if len(slots) == len(names):
        break
print(f'#define MULTIPLIER 0x{multiplier:016X}u')
print(', '.join(f'[{slot}] = TAG_{name}' for slot, name in sorted(slots.items())))
