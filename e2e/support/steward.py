"""Starts and drives the release binary: one data folder, one process, its own port."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("STEWARD_BINARY", ROOT / "server/.build/release/steward"))
OWNER = {"email": "owner@example.com", "name": "Olivia Owner", "password": "a long owner password"}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Client:
    """A signed-in program: keeps the cookie, sends JSON."""

    def __init__(self, base):
        self.base, self.cookie = base, None

    def call(self, method, path, body=None, headers=None, raw=None, timeout=30):
        data = raw if raw is not None else (None if body is None else json.dumps(body).encode())
        request = urllib.request.Request(self.base + path, data=data, method=method)
        if data is not None:
            request.add_header("Content-Type", "application/json")
        if self.cookie:
            request.add_header("Cookie", self.cookie)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                result = Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            result = Answer(error.code, error.headers, error.read())
        if result.headers.get("Set-Cookie"):
            self.cookie = result.headers["Set-Cookie"].split(";")[0]
        return result

    def get(self, path, **options):
        return self.call("GET", path, **options)

    def post(self, path, body=None, **options):
        return self.call("POST", path, {} if body is None and "raw" not in options else body, **options)

    def sign_in(self, email=OWNER["email"], password=OWNER["password"]):
        answer = self.post("/api/v1/session", {"email": email, "password": password})
        assert answer.status == 200, answer.body
        return self


class Steward:
    def __init__(self, data, log):
        self.data, self.log_path = pathlib.Path(data), pathlib.Path(log)
        self.process, self.port = None, free_port()

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, **environment):
        self.log = open(self.log_path, "ab")
        # Ends with its starter: a case that is tried again loses the ends of its module's fixtures, and a stopped run all of them.
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM",
             str(BINARY), "serve", "--data", str(self.data), "--host", "127.0.0.1", "--port", str(self.port)],
            stdout=self.log, stderr=self.log, env={**os.environ, "STEWARD_LOG_LEVEL": "trace", **environment})
        end = time.monotonic() + 30
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log_path.read_text()
            try:
                urllib.request.urlopen(self.base + "/readyz", timeout=1)
                return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError("Steward did not become ready: " + self.log_path.read_text())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(20)
        self.process = None

    def cli(self, *words, check=True):
        result = subprocess.run([str(BINARY), *words, "--data", str(self.data)], capture_output=True, text=True)
        assert not check or result.returncode == 0, f"{words}: {result.stdout}{result.stderr}"
        return result

    def create_owner(self):
        password = self.data.parent / "owner-password"
        password.write_text(OWNER["password"])
        self.cli("user", "create", "--email", OWNER["email"], "--password-file", str(password), "--role", "owner")
        return self

    def setup_link(self):
        return re.search(r"http://\S+/setup#token=\S+", self.log_path.read_text()).group(0)

    def client(self):
        return Client(self.base)

    def owner(self):
        return self.client().sign_in()

    def invite(self, workspace, email, password, name="Vera Viewer", role="viewer"):
        """Makes an account of a workspace by an invitation, as people do; gives it signed in."""
        invitation = self.owner().post(f"/api/v1/workspaces/{workspace}/invitations", {"email": email, "role": role})
        assert invitation.status == 201, invitation.body
        client = self.client()
        accepted = client.post("/api/v1/invitations/accept", {
            "token": invitation.json["link"].split("token=")[1], "name": name, "password": password})
        assert accepted.status in (200, 201), accepted.body
        return client

    def import_app(self, document, workspace="Team", settings=None):
        """Imports an export document, fills in datasources by name, releases; gives the report."""
        name = document["exportedApplication"]["name"]
        file = self.data.parent / f"{name}.json"
        file.write_text(json.dumps(document))
        report = json.loads(self.cli("import", str(file), "--workspace", workspace, "--json").stdout)
        for datasource, values in (settings or {}).items():
            path = self.data.parent / "settings.json"
            path.write_text(json.dumps(values))
            self.cli("datasource", "set", datasource, "--app", report["app"]["slug"], "--settings-file", str(path))
        self.cli("release", report["app"]["slug"])
        return report
