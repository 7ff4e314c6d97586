#!/usr/bin/env python3
"""Keeps a copy of the record of a PartnershipTracker in a folder, and keeps it up to date.

    python3 mirror.py http://localhost:5080/api/v1 FOLDER           stays, and writes what changes as it changes
    python3 mirror.py http://localhost:5080/api/v1 FOLDER --once    comes up to date, and ends

FOLDER/records.ndjson holds every record that stands, one a line: {"id", "record", "type", "version"}, as JSON by RFC 8785 (keys in
order, no spaces), by type, then id. Two copies of one state are the same file, byte for byte.

FOLDER/mirror.db holds the same, and the address from which to go on: both are written in one transaction, so the mirror may be
stopped, or killed, at any time. Nothing but Python is needed.
"""
import argparse
import http.client
import json
import os
import pathlib
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

WAIT = 30


def open_store(folder):
    folder.mkdir(parents=True, exist_ok=True)
    store = sqlite3.connect(folder / "mirror.db")
    store.execute("CREATE TABLE IF NOT EXISTS record (type TEXT, id TEXT, line TEXT, PRIMARY KEY (type, id))")
    store.execute("CREATE TABLE IF NOT EXISTS place (only INTEGER PRIMARY KEY CHECK (only = 1), address TEXT)")
    return store


def read(address):
    request = urllib.request.Request(address, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=WAIT + 30) as answer:
        return json.load(answer)


def faults(error):
    """What a refusal says of each parameter."""
    try:
        return json.load(error).get("errors", {})
    except ValueError:
        return {}


def waiting(address, seconds):
    """The same address, where the answer may wait for a change so long."""
    parts = urllib.parse.urlsplit(address)
    query = [(name, value) for name, value in urllib.parse.parse_qsl(parts.query) if name != "wait"]
    return urllib.parse.urlunsplit(parts._replace(query=urllib.parse.urlencode(query + [("wait", seconds)])))


def line_of(change):
    record = {"id": change["id"], "record": change["record"], "type": change["type"], "version": change["number"]}
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"


def apply(store, page):
    """All of a page and the place behind it, or nothing."""
    with store:
        for change in page["items"]:
            if change["record"] is None:
                store.execute("DELETE FROM record WHERE type = ? AND id = ?", (change["type"], change["id"]))
            else:
                store.execute("REPLACE INTO record VALUES (?, ?, ?)", (change["type"], change["id"], line_of(change)))
        store.execute("REPLACE INTO place VALUES (1, ?)", (page["next"],))


def write(store, folder):
    """The whole file, exchanged at once: whoever reads it meanwhile reads one state."""
    unfinished = folder / "records.ndjson.unfinished"
    with open(unfinished, "w", encoding="utf-8", newline="") as file:
        for (line,) in store.execute("SELECT line FROM record ORDER BY type, id"):
            file.write(line)
        file.flush()
        os.fsync(file.fileno())
    os.replace(unfinished, folder / "records.ndjson")


def follow(start, folder, once):
    store = open_store(folder)
    changed, pause, wait = True, 1, WAIT
    while True:
        place = store.execute("SELECT address FROM place").fetchone()
        address = place[0] if place else start
        try:
            page = read(waiting(address, 0 if changed else wait))
        except urllib.error.HTTPError as error:
            refused = faults(error) if error.code == 400 else {}
            if place and "since" in refused:
                # The site was put back to an earlier state, which has other changes from there on.
                with store:
                    store.execute("DELETE FROM record")
                    store.execute("DELETE FROM place")
                changed = True
                continue
            if wait and "wait" in refused:
                # The site lets nobody wait for so long.
                wait //= 2
                continue
            if error.code < 500 and error.code != 429:
                raise
            later = error.headers.get("Retry-After") or ""
            pause = wait_after(error, int(later) if later.isdecimal() else pause)
            continue
        except (OSError, http.client.HTTPException, ValueError) as error:
            pause = wait_after(error, pause)
            continue

        pause = 1
        apply(store, page)
        changed = changed or bool(page["items"])
        if page["more"]:
            continue
        if changed:
            write(store, folder)
            changed = False
        if once:
            return
        if not wait:
            time.sleep(WAIT)


def wait_after(error, pause):
    print(f"{error}: again in {pause} s", file=sys.stderr)
    time.sleep(pause)
    return min(2 * pause, 300)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Keeps a copy of the record of a PartnershipTracker in a folder.")
    arguments.add_argument("api", help="the address of the API: http://localhost:5080/api/v1")
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--once", action="store_true", help="come up to date, and end")
    asked = arguments.parse_args()
    try:
        follow(asked.api.rstrip("/") + "/changes?include=record&limit=200", asked.folder, asked.once)
    except KeyboardInterrupt:
        pass
