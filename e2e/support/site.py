"""Another site: serves fixed texts on an origin of its own and remembers what was asked for."""

from http.server import BaseHTTPRequestHandler

from support.loopback import Loopback


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        self.server.seen.append((path, dict(self.headers.items())))
        content_type, body = self.server.files.get(path, ("text/plain", None))
        data = (body or "nothing here").encode() if not isinstance(body, bytes) else body
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(data)


class Site(Loopback):
    """`host` names the loopback: `localhost` and `127.0.0.1` are different sites for a browser."""

    def __init__(self, files, host="127.0.0.1"):
        super().__init__(Handler, files=files)
        self.name = host

    @property
    def host(self):
        return f"{self.name}:{self.port}"

    @property
    def url(self):
        return f"http://{self.host}"

    @property
    def files(self):
        return self.server.files

    @property
    def paths(self):
        return [path for path, _ in self.seen]
