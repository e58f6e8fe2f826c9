"""What the tests' own HTTP servers have in common: a free port on loopback, and an end that leaves nothing behind."""

import threading
from http.server import ThreadingHTTPServer


class Loopback:
    """Serves from its making, or from `with`, until it is closed. `state` is what handlers find on `self.server`."""

    def __init__(self, handler, **state):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.server.seen = []
        for name, value in state.items():
            setattr(self.server, name, value)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    @property
    def port(self):
        return self.server.server_port

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def seen(self):
        return self.server.seen
