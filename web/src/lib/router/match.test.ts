import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstMatch, matchPath } from './match'

test('a path matches its pattern and gives decoded parameters', () => {
  assert.deepEqual(matchPath('/apps/{app}', '/apps/caf%C3%A9'), { app: 'café' })
  assert.deepEqual(matchPath('/workspaces/{ws}/datasources/{ds}', '/workspaces/w1/datasources/d2/'), { ws: 'w1', ds: 'd2' })
  assert.deepEqual(matchPath('/', '/'), {})
})

test('a longer, a shorter and another path do not match', () => {
  assert.equal(matchPath('/apps/{app}', '/apps'), undefined)
  assert.equal(matchPath('/apps/{app}', '/apps/a/b'), undefined)
  assert.equal(matchPath('/apps/{app}', '/workspaces/a'), undefined)
})

test('a broken escape matches nothing instead of throwing', () => {
  assert.equal(matchPath('/apps/{app}', '/apps/%E0%A4%A'), undefined)
})

test('the first of several routes wins', () => {
  const routes = [{ pattern: '/a/new' }, { pattern: '/a/{id}' }]
  assert.equal(firstMatch(routes, '/a/new')?.route.pattern, '/a/new')
  assert.deepEqual(firstMatch(routes, '/a/7')?.params, { id: '7' })
  assert.equal(firstMatch(routes, '/b'), undefined)
})
