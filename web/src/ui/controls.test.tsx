import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useState } from 'react'
import { field, find, openPage } from '../lib/testing'
import { Button } from './Button'
import { ConfirmDialog } from './ConfirmDialog'
import { Field } from './Field'
import { Menu } from './Menu'
import { Tabs } from './Tabs'
import { TextInput } from './TextInput'

test('a field ties label, help and error to its control', async () => {
  const page = await openPage()
  await page.render(
    <Field label="Host" help="Without the port" error="This is needed." isRequired>
      <TextInput value="" onChange={() => undefined} />
    </Field>,
  )
  const input = field(page.root, 'Host')
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
  const texts = described.map((id) => document.getElementById(id)?.textContent?.trim())
  assert.deepEqual(texts, ['Without the port', 'This is needed.'])
  assert.equal(input.getAttribute('aria-invalid'), 'true')
  assert.equal(input.getAttribute('aria-required'), 'true')
  await page.close()
})

test('an unavailable button stays reachable, says why and does nothing', async () => {
  const page = await openPage()
  let clicks = 0
  await page.render(
    <Button unavailable="Only administrators may." onClick={() => (clicks += 1)}>
      Invite
    </Button>,
  )
  const button = find<HTMLButtonElement>(page.root, 'button', 'Invite')
  await page.click(button)
  assert.equal(clicks, 0)
  assert.equal(button.title, 'Only administrators may.')
  assert.equal(button.disabled, false)
  await page.close()
})

test('a menu opens on its first item, moves with the arrows and gives the focus back', async () => {
  const page = await openPage()
  const chosen: string[] = []
  const item = (id: string): { id: string; label: string; onSelect: () => void } => ({
    id,
    label: id,
    onSelect: () => chosen.push(id),
  })
  await page.render(<Menu label="Actions" trigger="…" items={[item('one'), item('two')]} />)
  const trigger = find<HTMLButtonElement>(page.root, 'button', 'Actions')
  await page.click(trigger)
  assert.equal(document.activeElement?.textContent, 'one')
  await page.press('ArrowUp')
  assert.equal(document.activeElement?.textContent, 'two')
  await page.press('ArrowDown')
  assert.equal(document.activeElement?.textContent, 'one')
  await page.press('Escape')
  assert.equal(page.root.querySelector('[role=menu]'), null)
  assert.equal(document.activeElement, trigger)
  await page.click(trigger)
  await page.click(find(page.root, '[role=menuitem]', 'two'))
  assert.deepEqual(chosen, ['two'])
  await page.close()
})

test('tabs are one stop, and arrows walk around', async () => {
  const page = await openPage()
  function Sample(): JSX.Element {
    const [selected, setSelected] = useState<'a' | 'b' | 'c'>('a')
    const tabs = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
      { id: 'c', label: 'C' },
    ] as const
    return (
      <Tabs label="Parts" tabs={tabs} selected={selected} onSelect={setSelected}>
        panel {selected}
      </Tabs>
    )
  }
  await page.render(<Sample />)
  find(page.root, '[role=tab]', 'A').focus()
  await page.press('ArrowLeft')
  assert.equal(page.root.querySelector('[role=tabpanel]')?.textContent, 'panel c')
  assert.equal(document.activeElement?.textContent, 'C')
  await page.press('Home')
  assert.equal(page.root.querySelector('[role=tabpanel]')?.textContent, 'panel a')
  assert.equal(page.root.querySelectorAll('[role=tab][tabindex="0"]').length, 1)
  await page.close()
})

test('a typed confirmation only goes through with the word', async () => {
  const page = await openPage()
  let confirmed = 0
  await page.render(
    <ConfirmDialog
      title="Delete?"
      confirmLabel="Delete"
      cancelLabel="Cancel"
      closeLabel="Schließen"
      typed={{ word: 'Orders', label: 'Type Orders', missing: 'Type the name first.' }}
      onConfirm={() => (confirmed += 1)}
      onClose={() => undefined}
    >
      Gone for good.
    </ConfirmDialog>,
  )
  assert.ok(page.root.querySelector('button[aria-label="Schließen"]'))
  const form = page.root.querySelector('form')
  const submit = (): Promise<void> =>
    page.act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  await page.type(field(page.root, 'Type Orders'), 'Order')
  await submit()
  assert.equal(confirmed, 0)
  await page.type(field(page.root, 'Type Orders'), 'Orders')
  await submit()
  assert.equal(confirmed, 1)
  await page.close()
})

test('a field that is to have the focus first has the attribute by which dialogs give it', async () => {
  const page = await openPage()
  await page.render(
    <Field label="Word">
      <TextInput value="" onChange={() => undefined} autoFocus />
    </Field>,
  )
  assert.equal(field(page.root, 'Word').hasAttribute('autofocus'), true)
  await page.close()
})
