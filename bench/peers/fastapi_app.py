"""The plainest FastAPI endpoint over asyncpg: no sign-in, no permission, no limits."""

import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, Request
from fastapi.responses import ORJSONResponse

COLUMNS = "id, name, email, city, balance, created_at"


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await asyncpg.create_pool(os.environ["BENCH_POSTGRES"], min_size=5, max_size=5)
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan, default_response_class=ORJSONResponse)


@app.post("/point")
async def point(request: Request):
    body = await request.json()
    rows = await app.state.pool.fetch(f"SELECT {COLUMNS} FROM bench WHERE id = $1", body["id"])
    return ORJSONResponse({"data": [dict(row) for row in rows]})


@app.post("/rows")
async def rows(request: Request):
    body = await request.json()
    rows = await app.state.pool.fetch(f"SELECT {COLUMNS} FROM bench WHERE id <= $1", body["id"])
    return ORJSONResponse({"data": [dict(row) for row in rows]})
