import assert from 'node:assert/strict'
import { test } from 'node:test'
import { field, find } from '../../lib/testing'
import { check, derive } from '../testing'
import { withWidget } from '../testing-widget'
import { currencyInput } from './definition'

const views = async () => (await import('./view')).views
/** As the machine's language writes an amount. */
const written = (amount: number, useGrouping = true) => amount.toLocaleString(undefined, { minimumFractionDigits: 2, useGrouping })
const stored = { type: 'CURRENCY_INPUT_WIDGET', label: 'Price', decimals: 2, isRequired: true, onTextChanged: '{{x}}', onSubmit: '{{y}}' }

test('a default is a number with no more decimal places than allowed', () => {
  const verdict = (value: unknown) => check(currencyInput, 'defaultText', value, { decimals: 1 })
  assert.deepEqual([12, '12.5', ''].map((value) => verdict(value)), ['12', '12.5', undefined].map((parsed) => ({ isValid: true, parsed })))
  for (const value of ['12.55', 'much', null, true, { a: 1 }]) assert.equal(verdict(value).isValid, false, String(value))
})

test('the value is the amount; what is no amount is not valid, nor is nothing where something is required', () => {
  const read = (text: unknown, more: object = {}) => ['value', 'isValid'].map((name) => derive(currencyInput, { text, ...more }, name))
  assert.deepEqual([read(written(1234567.5)), read('12'), read('-')], [[1234567.5, true], [12, true], [undefined, false]])
  assert.deepEqual([read(''), read('', stored), read('12', { regex: '^\\d$' })], [[undefined, true], [undefined, false], [12, false]])
})

test('a default has marks between thousands; in the field it is plain, and takes no letters or further decimals', async () => {
  await withWidget({ ...stored, defaultText: 12345 }, views, async ({ page, root, value, events }) => {
    const input = field(root, 'Price')
    assert.equal(input.value, written(12345))
    await page.act(() => input.focus())
    assert.equal(input.value, written(12345, false))
    await page.type(input, `${written(54321.75)}8 EUR`)
    assert.deepEqual([input.value, value('value'), events()], [written(54321.75, false), 54321.75, ['Widget.onTextChanged']])
    await page.act(() => input.blur())
    assert.deepEqual([input.value, value('text')], [written(54321.75), written(54321.75)])
  })
})

test('arrow keys step; Enter submits a valid amount and empties the field; emptied by hand, it says what is wrong', async () => {
  await withWidget({ ...stored, defaultText: 5, resetOnSubmit: true }, views, async ({ page, root, value, events }) => {
    await page.act(() => field(root, 'Price').focus())
    for (const key of ['ArrowUp', 'Enter', 'Enter']) await page.press(key)
    assert.deepEqual([events(), value('text')], [['Widget.onTextChanged', 'Widget.onSubmit'], ''])
    for (const text of ['7', '']) await page.type(field(root, 'Price'), text)
    assert.ok(find(root, '[role=alert]', 'This field is required'))
  })
})

test('another currency is chosen from a list, unless the field is off', async () => {
  await withWidget({ ...stored, allowCurrencyChange: true }, views, async ({ page, root, runtime, value }) => {
    await page.click(find(root, 'button', 'Currency'))
    await page.click(find(document, '[role=option][aria-selected=false]', 'AUD'))
    assert.deepEqual([value('currencyCode'), value('countryCode')], ['AUD', 'AU'])
    await page.act(() => runtime.setProperty('Widget', 'isDisabled', true))
    assert.deepEqual([field(root, 'Price').disabled, find<HTMLButtonElement>(root, 'button', 'Currency').disabled], [true, true])
  })
})
