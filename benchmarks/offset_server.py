"""What many repositories do: records ready in an SQLite table, in pages by LIMIT and OFFSET. ``harvest.py`` starts it."""

import contextlib
import multiprocessing
import os
import sqlite3

from flask import Flask, request
from granian.constants import Interfaces
from granian.server import Server

PAGE = 200
PORT, FILE = "OFFSET_SERVER_PORT", "OFFSET_SERVER_FILE"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>'


def application():
    """Return the application; called in the server's process."""
    app = Flask(__name__)
    path = os.environ[FILE]

    @app.get("/oai")
    def oai():
        at = int(request.args.get("resumptionToken", "0"))
        with contextlib.closing(sqlite3.connect(path)) as connection:
            (size,) = connection.execute("select count(*) from record").fetchone()
            rows = connection.execute(
                "select identifier, datestamp, xml from record order by datestamp, id limit ? offset ?", (PAGE, at)
            ).fetchall()
        records = "".join(
            f"<record><header><identifier>{identifier}</identifier><datestamp>{datestamp}</datestamp></header>"
            f"<metadata>{xml}</metadata></record>"
            for identifier, datestamp, xml in rows
        )
        following = str(at + PAGE) if at + PAGE < size else ""
        token = f'<resumptionToken completeListSize="{size}">{following}</resumptionToken>'
        return app.response_class(f"{HEAD}{records}{token}</ListRecords></OAI-PMH>", mimetype="text/xml")

    return app


if __name__ == "__main__":
    # as Muniment runs
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        "offset_server:application",
        address="127.0.0.1",
        port=int(os.environ[PORT]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=16,
        factory=True,
        websockets=False,
        log_enabled=False,
    ).serve()
