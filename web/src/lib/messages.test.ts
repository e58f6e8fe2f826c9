import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage, directionOf } from './locale'
import { defineMessages, plural, speak, type Translations } from './messages'

const texts = defineMessages('test', {
  close: 'Close',
  rows: (count: number) => plural(count, { one: '# row', other: '# rows' }),
  group: { title: 'Title', detail: 'Detail' },
  paragraphs: ['One', 'Two'],
})

function speaking<Result>(translations: Translations, work: () => Result): Result {
  speak('de', translations)
  try {
    return work()
  } finally {
    speak('en', {})
  }
}

test('texts are said in English until another language is spoken', () => {
  assert.equal(texts.close, 'Close')
  assert.equal(texts.rows(1), '1 row')
  assert.equal(texts.rows(1234).replace(/\D/g, ''), '1234')
  assert.equal(texts.group.detail, 'Detail')
  assert.deepEqual(texts.paragraphs, ['One', 'Two'])
})

test('a translation says what it has, English says the rest', () => {
  const german = { test: { close: 'Schließen', group: { title: 'Titel' }, paragraphs: ['Eins', 'Zwei'] } }
  speaking(german, () => {
    assert.equal(texts.close, 'Schließen')
    assert.equal(texts.group.title, 'Titel')
    assert.equal(texts.group.detail, 'Detail')
    assert.deepEqual(texts.paragraphs, ['Eins', 'Zwei'])
  })
  assert.equal(texts.close, 'Close')
})

test('a translation of another kind, or of names that every object has, is not said', () => {
  speaking({ test: { rows: 'rows', group: 'group' } }, () => {
    assert.equal(texts.rows(2), '2 rows')
    assert.equal(texts.group.title, 'Title')
  })
  assert.equal(speaking({}, () => String(texts.close)), 'Close')
  assert.equal(Object.keys(texts).length, 4)
})

test('the first of the reader’s languages that we speak is chosen', () => {
  assert.equal(chooseLanguage(['fr-FR', 'de-AT', 'en']), 'de')
  assert.equal(chooseLanguage(['fr']), 'en')
  assert.equal(chooseLanguage([]), 'en')
})

for (const [locale, direction] of [['ar', 'rtl'], ['he-IL', 'rtl'], ['en-GB', 'ltr'], ['az-Arab', 'rtl'], ['ur-Latn', 'ltr']]) {
  test(`${locale} is written ${direction}`, () => assert.equal(directionOf(locale ?? ''), direction))
}
