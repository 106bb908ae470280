#!/usr/bin/env python3
"""What flufl.bounce makes of the messages of a folder: a line of JSON for each that is not hidden, in the order of their names."""

import email
import json
import os
import sys

from flufl.bounce import all_failures


def text_of(address):
    return address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address)


folder = sys.argv[1]
for name in sorted(os.listdir(folder)):
    if name.startswith("."):
        continue
    with open(os.path.join(folder, name), "rb") as file:
        temporary, permanent = all_failures(email.message_from_bytes(file.read()))
    print(json.dumps({"temporary": sorted(map(text_of, temporary)), "permanent": sorted(map(text_of, permanent))}))
