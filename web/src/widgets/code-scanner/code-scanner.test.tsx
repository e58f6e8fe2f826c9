import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '../../lib/testing'
import { withWidget } from '../testing-widget'

const views = async () => {
  Object.assign(globalThis, { BarcodeDetector: class { readonly detect = () => Promise.resolve([]) } })
  return (await import('./view')).views
}

test('the button that starts to scan looks as the developer wants it', async () => {
  const look = { label: 'Scan it', tooltip: 'A parcel', buttonColor: '#ff0000', iconName: 'barcode', placement: 'BETWEEN' }
  for (const [iconAlign, isLast] of [['right', true], ['left', false]] as const) {
    await withWidget({ type: 'CODE_SCANNER_WIDGET', scannerLayout: 'CLICK_TO_SCAN', ...look, iconAlign }, views, async ({ root }) => {
      const button = find<HTMLButtonElement>(root, 'button', 'Scan it')
      assert.deepEqual([button.title, button.style.getPropertyValue('--sw-button')], ['A parcel', '#ff0000'])
      assert.ok(button.classList.contains('sw-button-between'))
      assert.equal((isLast ? button.lastElementChild : button.firstElementChild)?.className, 'sw-icon')
    })
  }
})
