import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberInputMode } from './number-keypad'

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

test('numbers have their keypad, except where it could not type them', () => {
  const modes = [undefined, -1, 0, 5].map((least) => [numberInputMode(least, iPhone), numberInputMode(least, android)])
  assert.deepEqual(modes, [[undefined, 'decimal'], [undefined, 'decimal'], ['decimal', 'decimal'], ['decimal', 'decimal']])
})
