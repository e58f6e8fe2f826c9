import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { messages as admin } from '../admin/messages'
import type { Texts } from '../lib/messages'
import { messages as viewer } from '../viewer/messages'
import { chartMessages as chart } from '../widgets/chart/messages'
import { documentMessages as documents } from '../widgets/document-viewer/messages'
import { embeddedMessages as embedded } from '../widgets/embedded/messages'
import { formMessages as form } from '../widgets/json-form/messages'
import { listMessages as list } from '../widgets/list/messages'
import { mapMessages as map } from '../widgets/map/messages'
import { mapChartMessages as mapChart } from '../widgets/map-chart/messages'
import { widgetMessages as widgets } from '../widgets/messages'
import { mediaMessages as media } from '../widgets/parts/media-messages'
import { emojiMessages as emoji } from '../widgets/rich-text-editor/emoji-messages'
import { editorMessages as editor } from '../widgets/rich-text-editor/messages'
import { conditionLabels as tableConditions, tableMessages as table } from '../widgets/table/messages'
import { german } from './de'

const english: Readonly<Record<string, object>> = {
  admin, viewer, chart, documents, embedded, form, list, map, mapChart, widgets, media, editor, emoji, table, tableConditions,
}

/** `apps.title` of every text, with what kind of text it is. */
function keysOf(texts: object, before = ''): readonly string[] {
  return Object.entries(texts as Texts).flatMap(([key, text]) => {
    if (typeof text === 'object' && !Array.isArray(text)) return keysOf(text, `${before}${key}.`)
    return `${before}${key}: ${Array.isArray(text) ? 'paragraphs' : typeof text}`
  })
}

for (const [area, texts] of Object.entries(english)) {
  test(`everything that ${area} says is said in German`, () => {
    assert.deepEqual([...keysOf(german[area] ?? {})].sort(), [...keysOf(texts)].sort())
  })
}

test('no area is left out', () => {
  const sources = readdirSync('src', { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  const areas = sources.flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/= defineMessages\('(\w+)'/g)].map(([, area]) => area))
  assert.deepEqual([...new Set(areas)].sort(), Object.keys(english).sort())
})
