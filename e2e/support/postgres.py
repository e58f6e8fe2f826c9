"""Runs SQL on the throw-away PostgreSQL through psql, so that no driver has to be installed."""

import os
import subprocess


def execute(settings, sql):
    environment = dict(os.environ, PGPASSWORD=settings["password"])
    result = subprocess.run(
        ["psql", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", settings["host"], "-p", str(settings["port"]), "-U",
         settings["username"], "-d", settings["database"], "-c", sql], env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()
