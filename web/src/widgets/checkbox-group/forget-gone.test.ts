import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPage, widget } from '../../runtime/engine/testing'
import { widgetDefinitions } from '../definitions'

/** A group whose options and defaults are what two fields say, with commas between them. */
function open(options: string, defaults: string) {
  const field = (name: string, defaultText: string) => widget('INPUT_WIDGET_V2', name, { defaultText, inputType: 'TEXT' })
  const group = widget('CHECKBOX_GROUP_WIDGET', 'G', {
    options: "{{Options.text.split(',').filter(Boolean).map((value) => ({ label: value, value }))}}",
    defaultSelectedValues: '{{Defaults.text}}',
  })
  const out = widget('TEXT_WIDGET', 'Out', { text: "{{G.selectedValues.join(' ')}}" })
  const widgets = [field('Options', options), field('Defaults', defaults), group, out]
  const page = openPage({ widgets, options: { definitions: widgetDefinitions } })
  return {
    engine: page.engine,
    choose: (...selectedValues: readonly string[]) => page.engine.setMeta({ G: { selectedValues } }),
    change: (fields: { readonly Options?: string; readonly Defaults?: string }) =>
      page.engine.setMeta(Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, { text }]))),
    chosen: () => page.props('Out').text,
  }
}

test('chosen values whose options are gone are forgotten', () => {
  const page = open('a,b,c', 'a')
  page.choose('a', 'b')
  page.change({ Options: 'b,c' })
  assert.equal(page.chosen(), 'b')
  page.change({ Options: 'd' })
  assert.equal(page.chosen(), '')
  page.change({ Options: 'a,b' })
  assert.equal(page.chosen(), '', 'and don\'t come back')
})

test('defaults that come before their options are kept for them', () => {
  const page = open('', 'a,b,z')
  assert.equal(page.chosen(), 'a b z')
  page.change({ Options: 'a,b,c' })
  assert.equal(page.chosen(), 'a b')
  page.change({ Options: '' })
  assert.equal(page.chosen(), 'a b', 'while new options are on their way')
  page.change({ Defaults: 'x' })
  page.change({ Options: 'x,y' })
  assert.equal(page.chosen(), 'x')
  page.change({ Defaults: 'n' })
  assert.equal(page.chosen(), 'n', 'defaults of options that are on their way')
  page.change({ Options: 'm,n' })
  assert.equal(page.chosen(), 'n')
  page.change({ Defaults: 'p', Options: 'p,q' })
  assert.equal(page.chosen(), 'p')
})

test('a reset brings back no values whose options are gone', () => {
  const page = open('a,b', 'a,b')
  page.change({ Options: 'b,c' })
  page.choose('c')
  page.engine.resetWidget('G', false)
  assert.equal(page.chosen(), 'b')
})
