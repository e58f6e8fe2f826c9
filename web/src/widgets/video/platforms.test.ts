import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMediaUrl } from '../parts/media-url'
import { platformVideo } from './platforms'

const embeds: readonly (readonly [string, string | undefined])[] = [
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtube.com/shorts/abcdefg1234', 'https://www.youtube-nocookie.com/embed/abcdefg1234'],
  ['https://vimeo.com/channels/x/76979871', 'https://player.vimeo.com/video/76979871'],
  ['https://www.youtube.com/watch?v="><script>', undefined],
  ['https://example.org/youtube.com/a.mp4', undefined],
  ['', undefined],
  ['/files/a.mp4', undefined],
]

for (const [url, embed] of embeds) {
  test(`the platform of ${url}`, () => assert.equal(platformVideo(url)?.embed, embed))
}

test('addresses of media', () => {
  for (const url of ['', 'https://example.org/a.mp4', 'www.example.org/a.mp4', 'blob:x?type=Base64', '/files/a', 'data:video/mp4;base64,AA', 'http://localhost:8080/a']) {
    assert.equal(checkMediaUrl(url).isValid, true, url)
  }
  for (const url of ['not a url', 'javascript:alert(1)', 'data:text/html,x', '//evil.example/x', 5]) {
    assert.deepEqual([checkMediaUrl(url).isValid, checkMediaUrl(url).parsed], [false, ''], String(url))
  }
})
