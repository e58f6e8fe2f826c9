"""The HTTP service behind the measured pages: rows as JSON."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

CITIES = ["Berlin", "Lagos", "Lima", "Osaka", "Quito"]


def rows(count):
    return [{"id": number, "name": f"Person {number}", "email": f"person{number}@example.com", "city": CITIES[number % 5],
             "amount": number * 7 % 101} for number in range(1, count + 1)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        count = int(parse_qs(urlsplit(self.path).query).get("count", ["100"])[0])
        body = json.dumps(rows(count)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class RowService:
    def __enter__(self):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}"
