import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompoundFile, isCompound } from './compound'
import { compound } from './testing-compound'

const content = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) % 256)
const read = (bytes: ArrayBuffer, name = 'Workbook') => new CompoundFile(bytes).stream(name)

for (const length of [1, 64, 100, 4095, 4096, 5000, 100_000]) {
  test(`a stream of ${length} bytes`, () => {
    const expected = content(length)
    assert.deepEqual(read(compound([{ name: 'Workbook', content: expected }])), expected)
    assert.deepEqual(read(compound([{ name: 'Workbook', content: expected }], 4096)), expected)
  })
}

test('a table too long for the header', () => {
  const expected = content(16_000_000)
  const found = read(compound([{ name: 'Workbook', content: expected }]))
  assert.ok(found?.length === expected.length && found.every((byte, index) => byte === expected[index]))
})

test('files are found in the topmost folder only, by names of any case', () => {
  const bytes = compound([
    { name: 'Other', content: content(10), left: 2, right: 4 },
    { name: 'Embedded', child: 3 },
    { name: 'Workbook', content: content(20) },
    { name: 'WORKBOOK', content: content(30), left: 1 },
  ])
  assert.equal(read(bytes)?.length, 30)
  assert.equal(read(bytes, 'Embedded'), undefined)
  assert.equal(read(bytes, 'Book'), undefined)
})

/** The file with one number changed. */
function changed(bytes: ArrayBuffer, place: number, value: number): ArrayBuffer {
  const copy = bytes.slice(0)
  new DataView(copy).setUint32(place, value, true)
  return copy
}

test('broken files are refused, and none is read without end', () => {
  const bytes = compound([{ name: 'Workbook', content: content(5000) }])
  // Sectors: the table, ten of the stream, the directory.
  const next = (sector: number) => 512 + sector * 4
  assert.ok(!isCompound(new ArrayBuffer(4)))
  assert.throws(() => new CompoundFile(new ArrayBuffer(600)), /not a compound file/)
  assert.throws(() => new CompoundFile(bytes.slice(0, 300)))
  assert.throws(() => new CompoundFile(bytes.slice(0, 512 * 3)))
  assert.throws(() => read(bytes.slice(0, 512 * 8)))
  assert.equal(read(bytes.slice(0, 512 * 12 + 300))?.length, 5000)
  assert.throws(() => new CompoundFile(changed(bytes, next(11), 11)), /circle/)
  assert.throws(() => read(changed(bytes, next(3), 0xfffffffe)), /ends too early/)
  assert.throws(() => read(changed(bytes, next(3), 5_000_000)))
  assert.throws(() => read(changed(bytes, 512 * 12 + 128 + 120, 9_000_000)), /larger than its file/)
  assert.throws(() => new CompoundFile(changed(changed(bytes, 68, 0), next(127), 0)), /circle/)
  assert.equal(read(changed(bytes, 512 * 12 + 128 + 68, 1))?.length, 5000)
})
