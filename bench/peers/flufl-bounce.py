#!/usr/bin/env python3
"""flufl.bounce as the benchmark runs it: the messages of an mbox or of a folder -> a line of JSON for each.

  python3 flufl-bounce.py MBOX|FOLDER     reads all of it
  python3 flufl-bounce.py --try FOLDER    prints the name of each file on which it dies or takes longer than 10 seconds

It gets the quickest way in: the bytes of the message into Python's own parser, and none of `mailbox`.
"""

import json
import os
import re
import signal
import sys
from email import message_from_bytes

from flufl.bounce import all_failures

LIMIT_SECONDS = 10


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def read_message(content):
    temporary, permanent = all_failures(message_from_bytes(content))
    print(json.dumps({"temporary": addresses(temporary), "permanent": addresses(permanent)}))


def addresses(found):
    return [address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address) for address in found]


def files_of(folder):
    return sorted(name for name in os.listdir(folder) if not name.startswith("."))


def try_all(folder):
    """A child for each, because a regular expression that does not end cannot be interrupted from inside."""
    for name in files_of(folder):
        child = os.fork()
        if child == 0:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(LIMIT_SECONDS)
            try:
                read_message(bytes_of(os.path.join(folder, name)))
            except BaseException:
                os._exit(1)
            os._exit(0)
        if os.waitpid(child, 0)[1] != 0:
            print(name, flush=True)


def messages_of(mbox):
    start = 0
    for found in re.finditer(rb"\nFrom ", mbox):
        yield mbox[start : found.start() + 1]
        start = found.start() + 1
    yield mbox[start:]


first = sys.argv[1]
if first == "--try":
    try_all(sys.argv[2])
elif os.path.isdir(first):
    for name in files_of(first):
        read_message(bytes_of(os.path.join(first, name)))
else:
    for message in messages_of(bytes_of(first)):
        read_message(message)
