import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchPath } from '../lib/router/match'
import { paths, patterns } from './paths'

test('the table of addresses', () => {
  assert.deepEqual(
    [
      paths.signIn('/app/a b?x=1'),
      paths.workspace('ws_1'),
      paths.imports('ws_1'),
      paths.imports('ws_1', 'app_1', 'reconnect'),
      paths.members('ws_1'),
      paths.datasource('ws_1', 'ds/1', 'structure'),
      paths.app('app_1'),
      paths.app('app_1', 'report'),
      paths.viewer('orders'),
      paths.viewer('orders', 'home'),
      paths.preview('orders', 'home'),
    ],
    [
      '/sign-in?return=%2Fapp%2Fa%20b%3Fx%3D1',
      '/workspaces/ws_1',
      '/workspaces/ws_1/import',
      '/workspaces/ws_1/import?app=app_1&step=reconnect',
      '/workspaces/ws_1/members',
      '/workspaces/ws_1/datasources/ds%2F1?tab=structure',
      '/apps/app_1',
      '/apps/app_1?tab=report',
      '/app/orders',
      '/app/orders/home',
      '/preview/orders/home',
    ],
  )
})

test('every pattern takes the path made for it', () => {
  assert.deepEqual(matchPath(patterns.datasource, '/workspaces/w/datasources/d'), { workspace: 'w', datasource: 'd' })
  assert.deepEqual(matchPath(patterns.app, paths.app('a')), { app: 'a' })
  assert.deepEqual(matchPath(patterns.imports, paths.imports('w')), { workspace: 'w' })
})
