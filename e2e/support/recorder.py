"""A proxy in front of Steward that remembers every request that reached it, whoever sent it."""

import http.client
from http.server import BaseHTTPRequestHandler

from support.loopback import Loopback

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer"}


class Forward(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle_any(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else None
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
        self.server.seen.append({"method": self.command, "path": self.path,
                                 "headers": {name.lower(): value for name, value in self.headers.items()}})
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.target, timeout=30)
        try:
            upstream.request(self.command, self.path, body, headers)
            answer = upstream.getresponse()
            data = answer.read()
        finally:
            upstream.close()
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in HOP_BY_HOP | {"content-length"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = handle_any


class Recorder(Loopback):
    def __init__(self, port):
        super().__init__(Forward, target=port)

    @property
    def base(self):
        return self.url
