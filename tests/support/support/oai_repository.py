"""Somebody else's OAI-PMH repository on 127.0.0.1, which can be told to misbehave."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape

from support.processes import until

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">'
DC = 'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
SPACE = "oai:else.example:"


def record(number, title=None, *, stamp="2026-01-01T00:00:00Z", specs=(), deleted=False, space=SPACE, more=""):
    """A record as XML."""
    sets = "".join(f"<setSpec>{spec}</setSpec>" for spec in specs)
    status = ' status="deleted"' if deleted else ""
    header = f"<header{status}><identifier>{space}{number}</identifier><datestamp>{stamp}</datestamp>{sets}</header>"
    if deleted:
        return f"<record>{header}</record>"
    said = escape(title or f"Report {number}")
    return (
        f"<record>{header}<metadata><oai_dc:dc {DC}><dc:title>{said}</dc:title>{more}</oai_dc:dc></metadata></record>"
    )


def page(*records, token="", answered="2026-02-01T00:00:00Z", total=None):
    """A page of records as bytes."""
    size = f' completeListSize="{total}"' if total is not None else ""
    following = f"<resumptionToken{size}>{escape(token)}</resumptionToken>" if token else ""
    body = f"<ListRecords>{''.join(records)}{following}</ListRecords>"
    return f"{HEAD}<responseDate>{answered}</responseDate><request>x</request>{body}</OAI-PMH>".encode()


def error(code, text="", answered="2026-02-01T00:00:00Z"):
    return f'{HEAD}<responseDate>{answered}</responseDate><error code="{code}">{text}</error></OAI-PMH>'.encode()


def identify(granularity="YYYY-MM-DDThh:mm:ssZ"):
    return (
        f"{HEAD}<responseDate>2026-02-01T00:00:00Z</responseDate><Identify><repositoryName>Elsewhere</repositoryName>"
        f"<earliestDatestamp>2000-01-01T00:00:00Z</earliestDatestamp><deletedRecord>persistent</deletedRecord>"
        f"<granularity>{granularity}</granularity></Identify></OAI-PMH>"
    ).encode()


class Answer:
    """An answer with a fault.

    Args:
        cut: How many bytes of the body are left out, while the header says that they come.
        zeros: Send that many bytes of nothing instead of a body.
    """

    def __init__(self, body=b"", status=200, cut=0, zeros=0, **headers):
        self.body, self.status, self.cut, self.zeros = body, status, cut, zeros
        self.headers = {"Content-Type": "text/xml; charset=utf-8"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }


class Repository:
    """Answers with what lies ready; without that, with no records.

    Attributes:
        ready: Answers to requests for records, the first one first: bytes or ``Answer``.
        asked: The arguments of each request for records.
    """

    def __init__(self):
        self.ready, self.asked, self.sent = [], [], 0
        self.granularity = "YYYY-MM-DDThh:mm:ssZ"
        repository = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                repository._answer(self)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/oai"

    def close(self):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
        until(lambda: not self._thread.is_alive())

    def reset(self):
        self.ready, self.asked, self.granularity = [], [], "YYYY-MM-DDThh:mm:ssZ"

    def _answer(self, handler):
        arguments = dict(parse_qsl(urlsplit(handler.path).query))
        if arguments.get("verb") == "Identify":
            answer = Answer(identify(self.granularity))
        else:
            self.asked.append(arguments)
            answer = self.ready.pop(0) if self.ready else error("noRecordsMatch")
            answer = answer if isinstance(answer, Answer) else Answer(answer)
        handler.send_response_only(answer.status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if not answer.zeros and "Transfer-Encoding" not in answer.headers:
            handler.send_header("Content-Length", str(len(answer.body)))
        handler.end_headers()
        self._send(handler, answer)

    def _send(self, handler, answer):
        self.sent, left = 0, answer.zeros
        try:
            while left > 0:
                self.sent += handler.wfile.write(bytes(min(left, 1 << 20)))
                left -= 1 << 20
            handler.wfile.write(answer.body[: len(answer.body) - answer.cut])
        except OSError:
            pass
        handler.close_connection = True
