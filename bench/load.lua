-- wrk script: POST a JSON body with an id; BENCH_BODY holds %d where the id goes, BENCH_IDS the largest id
-- (0: always BENCH_ID). BENCH_COOKIE is sent when set.
local body = os.getenv("BENCH_BODY")
local ids = tonumber(os.getenv("BENCH_IDS") or "0")
local fixed = tonumber(os.getenv("BENCH_ID") or "1")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local cookie = os.getenv("BENCH_COOKIE")
if cookie then wrk.headers["Cookie"] = cookie end

function init(args) math.randomseed(os.time()) end

function request()
  local id = fixed
  if ids > 0 then id = math.random(1, ids) end
  return wrk.format(nil, nil, nil, string.format(body, id))
end

function done(summary, latency, requests)
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    summary.bytes))
end
