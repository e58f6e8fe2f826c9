// The plainest express endpoint over node-postgres: no sign-in, no permission, no limits.
// Debian's packages; run with NODE_PATH=/usr/share/nodejs.
const express = require('express')
const { Pool } = require('pg')

const pool = new Pool({ connectionString: process.env.BENCH_POSTGRES, max: 5 })
const app = express()
app.use(express.json())

const columns = 'id, name, email, city, balance, created_at'
app.post('/point', async (request, response) => {
  const result = await pool.query({
    name: 'point', text: `SELECT ${columns} FROM bench WHERE id = $1`, values: [request.body.id],
  })
  response.json({ data: result.rows })
})
app.post('/rows', async (request, response) => {
  const result = await pool.query({
    name: 'rows', text: `SELECT ${columns} FROM bench WHERE id <= $1`, values: [request.body.id],
  })
  response.json({ data: result.rows })
})
app.listen(Number(process.env.BENCH_PORT), '127.0.0.1')
