"""A small real HTTP API: echoes, lists, fails, is slow, redirects. Remembers what it was asked."""

import json
import time
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl, urlsplit

from support.loopback import Loopback


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, content_type="application/json", headers=()):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Access-Control-Allow-Origin", "*")
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        url = urlsplit(self.path)
        seen = {"method": self.command, "path": url.path, "query": dict(parse_qsl(url.query)),
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "body": body.decode("utf-8", "replace")}
        self.server.seen.append(seen)
        if url.path.startswith("/echo"):
            self.answer(200, seen)
        elif url.path.startswith("/large"):
            # More than the server gathers; the other one turns out not to be JSON when most of it has passed.
            whole = json.dumps([seen] * 1000).encode()
            self.answer(200, whole if url.path == "/large" else whole[:-1] + b",")
        elif url.path == "/items":
            self.answer(200, [{"id": i, "title": f"Item {i}", "done": i % 3 == 0} for i in range(1, 26)])
        elif url.path.startswith("/status/"):
            self.answer(int(url.path.rsplit("/", 1)[1]), {"message": self.server.failure_text})
        elif url.path == "/slow":
            time.sleep(3)
            self.answer(200, {"slow": True})
        elif url.path == "/text":
            self.answer(200, b"plain text", "text/plain; charset=utf-8")
        elif url.path == "/image":
            self.answer(200, b"\x89PNG\r\n\x1a\n" + bytes(32), "image/png")
        elif url.path == "/redirect":
            self.answer(302, {}, headers=[("Location", dict(parse_qsl(url.query))["to"])])
        else:
            self.answer(404, {"message": "nothing here"})

    def do_OPTIONS(self):
        self.answer(204, b"", headers=[("Access-Control-Allow-Headers", "authorization, content-type"),
                                       ("Access-Control-Allow-Methods", "PUT, PATCH, DELETE")])

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any


class Service(Loopback):
    def __init__(self):
        super().__init__(Handler, failure_text="refused")
