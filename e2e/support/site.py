"""Another site: serves fixed texts on an origin of its own and remembers what was asked for."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


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


class Site:
    """`host` names the loopback: `localhost` and `127.0.0.1` are different sites for a browser."""

    def __init__(self, files, host="127.0.0.1"):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.files, self.server.seen, self.name = files, [], host
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @property
    def host(self):
        return f"{self.name}:{self.server.server_port}"

    @property
    def url(self):
        return f"http://{self.host}"

    @property
    def files(self):
        return self.server.files

    @property
    def paths(self):
        return [path for path, _ in self.server.seen]
