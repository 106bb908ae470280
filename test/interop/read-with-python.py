#!/usr/bin/env python3
"""What Python's email package and flufl.bounce make of the messages of a folder: a line of JSON for each file, in the order of their names."""

import email
import email.policy
import json
import os
import sys

from flufl.bounce import all_failures


def text_of(address):
    return address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address)


def described(content):
    strict = email.message_from_bytes(content, policy=email.policy.default)
    # The groups of a delivery status are parsed by the older policy only as flufl.bounce knows them.
    message = email.message_from_bytes(content)
    status = next(part for part in message.walk() if part.get_content_type() == "message/delivery-status")
    groups = [dict(group.items()) for group in status.get_payload()]
    temporary, permanent = all_failures(message)
    return {
        "defects": [str(defect) for part in strict.walk() for defect in part.defects],
        "headers": {name: str(value) for name, value in strict.items()},
        "types": [part.get_content_type() for part in strict.iter_parts()],
        "words": strict.get_body(("plain",)).get_content(),
        "message": groups[0],
        "recipients": groups[1:],
        "temporary": sorted(text_of(address) for address in temporary),
        "permanent": sorted(text_of(address) for address in permanent),
    }


folder = sys.argv[1]
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), "rb") as file:
        print(json.dumps(described(file.read())))
