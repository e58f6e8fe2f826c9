import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHosts, writeHosts, wrongHost } from './hosts'

test('hosts are read a line or a comma apart, each once', () => {
  assert.deepEqual(readHosts(' CDN.example.com/\nunpkg.com, unpkg.com ;*.a.example:8443\n\n'), ['cdn.example.com', 'unpkg.com', '*.a.example:8443'])
})

test('https goes without saying, http does not', () => {
  assert.equal(writeHosts(['https://cdn.example.com', 'http://localhost:80']), 'cdn.example.com\nhttp://localhost:80')
})

test('paths, stars alone and words of a policy are no hosts', () => {
  assert.equal(wrongHost(['cdn.example.com', 'https://a.example:1', 'http://[::1]:80', 'localhost']), undefined)
  for (const wrong of ['a.example/x', '*', "'self'", 'a_b', 'https://', 'ftp://a.example', 'a..b']) assert.equal(wrongHost([wrong]), wrong)
})
