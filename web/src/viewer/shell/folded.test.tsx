import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find, openPage } from '../../lib/testing'

test('what is folded is kept for each app by itself', async () => {
  const page = await openPage()
  const { useFolded } = await import('./folded')
  const Fold = ({ app }: { readonly app: string }) => {
    const [isFolded, setFolded] = useFolded(app)
    return <button onClick={() => setFolded(!isFolded)}>{isFolded ? 'folded' : 'open'}</button>
  }
  const show = (app: string, key = app) => page.render(<Fold key={key} app={app} />)
  const press = (name: string) => page.click(find(page.root, 'button', name))
  await show('shop')
  await press('open')
  await show('desk')
  await press('open')
  await press('folded')
  await show('shop', 'opened again')
  assert.equal(page.root.textContent, 'folded')
  await show('desk', 'this one as well')
  assert.equal(page.root.textContent, 'open')
  await page.act(() => localStorage.setItem('steward.folded-navigation', '{"no": "list"}'))
  await show('shop', 'with something else in its place')
  assert.equal(page.root.textContent, 'open')
  await page.close()
})
