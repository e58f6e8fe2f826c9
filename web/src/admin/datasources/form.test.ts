import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConnectorField, ConnectorManifest, DatasourceEnvironment } from '../../api/types'
import { faultsOf, initialForm, settingsFrom, visibleFields } from './form'
import type { FormValues } from './form'

function field(key: string, control: ConnectorField['control'], more: Partial<ConnectorField> = {}): ConnectorField {
  return { key, label: key, control, isRequired: false, isSecret: false, options: [], ...more }
}

const manifest: ConnectorManifest = {
  kind: 'rest',
  label: 'HTTP API',
  hasStructure: false,
  fields: [
    field('url', 'text', { isRequired: true }),
    field('port', 'number', { initial: 5432 }),
    field('readOnly', 'toggle'),
    field('authentication', 'select', {
      options: [
        { value: 'none', label: 'None' },
        { value: 'basic', label: 'Basic' },
      ],
    }),
    field('password', 'secret', { isSecret: true, isRequired: true, shownWhen: { authentication: ['basic'] } }),
    field('headers', 'pairs', { isSecret: true }),
    field('query', 'pairs'),
  ],
}

const stored: DatasourceEnvironment = {
  id: 'env_1',
  name: 'production',
  isConfigured: true,
  settings: { url: 'https://api.example', authentication: 'basic', query: '[{"name":"v","value":"2"}]' },
  secretsSet: ['password', 'headers'],
}

function changed(values: FormValues, changes: FormValues): FormValues {
  return { ...values, ...changes }
}

test('a fresh form starts with the initial values and the first option', () => {
  const values = initialForm(manifest, undefined)
  assert.deepEqual(values.port, { kind: 'text', text: '5432' })
  assert.deepEqual(values.authentication, { kind: 'text', text: 'none' })
  assert.deepEqual(values.password, { kind: 'secret', state: 'new', text: '' })
})

test('a stored form shows settings and keeps secrets without knowing them', () => {
  const values = initialForm(manifest, stored)
  assert.deepEqual(values.url, { kind: 'text', text: 'https://api.example' })
  assert.deepEqual(values.password, { kind: 'secret', state: 'kept', text: '' })
  assert.deepEqual(values.query, { kind: 'pairs', pairs: [{ name: 'v', value: '2' }], isKept: false })
  assert.deepEqual(values.port, { kind: 'text', text: '5432' })
})

test('a field appears only with the choice it belongs to', () => {
  const keys = (values: FormValues): readonly string[] => visibleFields(manifest, values).map(({ key }) => key)
  assert.ok(!keys(initialForm(manifest, undefined)).includes('password'))
  assert.ok(keys(initialForm(manifest, stored)).includes('password'))
})

test('required fields and numbers are checked where they are visible', () => {
  const empty = initialForm(manifest, undefined)
  assert.deepEqual(faultsOf(manifest, empty), { url: 'required' })
  const basic = changed(empty, { authentication: { kind: 'text', text: 'basic' }, port: { kind: 'text', text: '54x' } })
  assert.deepEqual(faultsOf(manifest, basic), { url: 'required', port: 'number', password: 'required' })
  assert.deepEqual(faultsOf(manifest, initialForm(manifest, stored)), {})
  const cleared = changed(initialForm(manifest, stored), { password: { kind: 'secret', state: 'cleared', text: '' } })
  assert.deepEqual(faultsOf(manifest, cleared), { password: 'required' })
})

test('kept secrets are not sent, new ones are, cleared ones are null', () => {
  const values = initialForm(manifest, stored)
  const untouched = settingsFrom(manifest, values, stored)
  assert.ok(!('password' in untouched))
  assert.ok(!('headers' in untouched))
  assert.deepEqual(untouched.url, 'https://api.example')
  const replaced = changed(values, {
    password: { kind: 'secret', state: 'new', text: ' s3cret ' },
    headers: { kind: 'pairs', pairs: [{ name: '', value: 'x' }], isKept: false },
  })
  assert.equal(settingsFrom(manifest, replaced, stored).password, ' s3cret ')
  assert.equal(settingsFrom(manifest, replaced, stored).headers, null)
  const cleared = changed(values, { password: { kind: 'secret', state: 'cleared', text: '' } })
  assert.equal(settingsFrom(manifest, cleared, stored).password, null)
})

test('a setting that was emptied is cleared, and pairs are sent as a list', () => {
  const values = changed(initialForm(manifest, stored), {
    url: { kind: 'text', text: ' ' },
    headers: { kind: 'pairs', pairs: [{ name: 'X-Key', value: 'k' }], isKept: false },
    query: { kind: 'pairs', pairs: [], isKept: false },
  })
  const sent = settingsFrom(manifest, values, stored)
  assert.equal(sent.url, null)
  assert.equal(sent.query, null)
  assert.deepEqual(sent.headers, [{ name: 'X-Key', value: 'k' }])
})

test('numbers are sent as numbers, toggles as booleans, empty texts not at all', () => {
  const values = changed(initialForm(manifest, undefined), {
    url: { kind: 'text', text: '  https://a ' },
    readOnly: { kind: 'toggle', isOn: true },
  })
  assert.deepEqual(settingsFrom(manifest, values, undefined), {
    url: 'https://a',
    port: 5432,
    readOnly: true,
    authentication: 'none',
  })
})

test('pairs that are not pairs are read as none', () => {
  for (const query of ['{', '{"a":1}', 7, null, '[1,null,{"name":3}]']) {
    const { query: value } = initialForm(manifest, { ...stored, settings: { query } })
    assert.equal(value?.kind, 'pairs')
    assert.ok(value?.kind === 'pairs' && value.pairs.every((pair) => pair.name === '' && pair.value === ''))
  }
})
