#!/usr/bin/env python3
"""Print entity_table.c from the table of the HTML Standard that Python carries."""
from html.entities import html5

SLOT_BITS = 13


def slot(name):
    value = 2166136261
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return (value ^ value >> 15) & (1 << SLOT_BITS) - 1


def c_text(text):
    return ''.join(f'\\{byte:03o}' for byte in text.encode())


names = sorted({name.rstrip(';') for name in html5})
print('/* Printed by entity_table.py: change that. */\n#include "entity_table.h"\n\n'
      '/* One string of all names: longer than C99 asks a compiler to take. */\n'
      '#pragma GCC diagnostic ignored "-Woverlength-strings"\n\n/* clang-format off */')
print('const char ENTITY_NAMES[] =')
for i in range(0, len(names), 10):
    print('    "' + ''.join(names[i:i + 10]) + '"')
print('    ;\n\nconst entity_row ENTITY_ROWS[] = {')
at, slots = 0, [0] * (1 << SLOT_BITS)
for row, name in enumerate(names):
    text = html5[name + ';']
    print(f'    {{{at}, {len(name)}, {int(name in html5)}, {len(text.encode())}, "{c_text(text)}"}}, /* {name} */')
    at += len(name)
    place = slot(name)
    while slots[place]:
        place = (place + 1) % len(slots)
    slots[place] = row + 1
print('};\n\nconst uint16_t ENTITY_SLOTS[1 << ENTITY_SLOT_BITS] = {')
for i in range(0, len(slots), 24):
    print('    ' + ' '.join(f'{value},' for value in slots[i:i + 24]))
print('};\n/* clang-format on */')
