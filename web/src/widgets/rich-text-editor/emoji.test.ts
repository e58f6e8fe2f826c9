import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emojiColumns, emojiGroups } from './emoji'
import { emojiMessages } from './emoji-messages'

const all = emojiGroups.flatMap(({ emoji }) => emoji)

test('each emoji is there once and has a name of its own', () => {
  assert.equal(new Set(all.map(([character]) => character)).size, all.length)
  assert.deepEqual(all.map(([, name]) => name).sort(), Object.keys(emojiMessages.names).sort())
})

test('groups fill their rows', () => {
  assert.deepEqual(emojiGroups.filter(({ emoji }) => emoji.length % emojiColumns !== 0), [])
})
