import type { ReactElement } from 'react'

/** A page for component tests. Made before react-dom is loaded, which looks at the globals once. */
export interface TestPage {
  readonly root: HTMLElement
  readonly render: (element: ReactElement) => Promise<void>
  /** Runs something that changes state and waits until React is done. */
  readonly act: (work: () => void | Promise<void>) => Promise<void>
  readonly click: (element: Element) => Promise<void>
  readonly type: (field: HTMLInputElement | HTMLTextAreaElement, text: string) => Promise<void>
  readonly press: (key: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens an empty jsdom page at `url` and puts its globals in place. Close it at the end of the test. */
export async function openPage(url = 'http://steward.test/'): Promise<TestPage> {
  const { JSDOM } = await import('jsdom')
  const dom = new JSDOM('<!doctype html><html lang="en"><body><div id="root"></div></body></html>', {
    url,
    pretendToBeVisual: true,
  })
  installGlobals(dom.window)
  const { createRoot } = await import('react-dom/client')
  const { act } = await import('react-dom/test-utils')
  const root = dom.window.document.getElementById('root')
  if (root === null) throw new Error('the test page has no root')
  const tree = createRoot(root)
  const run = async (work: () => void | Promise<void>): Promise<void> => {
    await act(async () => {
      await work()
      // Lets the promises of fake answers settle inside the same act.
      await new Promise((resolve) => setImmediate(resolve))
    })
  }
  return {
    root,
    render: (element) => run(() => tree.render(element)),
    act: run,
    click: (element) => run(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))),
    type: (field, text) => run(() => setValue(field, text)),
    press: (key) => run(() => void document.activeElement?.dispatchEvent(keyDown(key))),
    close: async () => {
      await run(() => tree.unmount())
      dom.window.close()
    },
  }
}

/** The first element with this role (or tag) and text or accessible label. Throws when there is none. */
export function find<Found extends HTMLElement>(root: ParentNode, selector: string, name: string): Found {
  const found = [...root.querySelectorAll<Found>(selector)].find((element) => nameOf(element).includes(name))
  if (found === undefined) throw new Error(`no ${selector} named ${name} in: ${(root as HTMLElement).textContent ?? ''}`)
  return found
}

/** The control that a label with this text belongs to. */
export function field<Found extends HTMLElement = HTMLInputElement>(root: ParentNode, label: string): Found {
  const { htmlFor } = find<HTMLLabelElement>(root, 'label', label)
  const control = document.getElementById(htmlFor)
  if (control === null) throw new Error(`the label ${label} belongs to nothing`)
  return control as Found
}

function nameOf(element: Element): string {
  return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`
}

// React listens to the native setter; assigning `value` alone would go unnoticed.
function setValue(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, text)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

function keyDown(key: string): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
}

const globalNames = [
  'window', 'document', 'navigator', 'location', 'history', 'localStorage', 'HTMLElement', 'HTMLDialogElement', 'Element', 'Node',
  'Event', 'MouseEvent', 'KeyboardEvent', 'CustomEvent', 'MutationObserver', 'PopStateEvent',
  'requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle',
] as const

/** jsdom lays nothing out, so that no size changes. */
class NothingObserved {
  observe(): void {}
  disconnect(): void {}
}

function installGlobals(window: Window & typeof globalThis): void {
  const values = window as unknown as Record<string, unknown>
  for (const name of globalNames) {
    Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true })
  }
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true })
  Object.defineProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT', { value: true, configurable: true })
  Object.defineProperty(globalThis, 'ResizeObserver', { value: NothingObserved, configurable: true })
  window.scrollTo = () => undefined
  // jsdom has the element but not its behaviour.
  const dialog = window.HTMLDialogElement.prototype
  dialog.showModal = function showModal() {
    this.setAttribute('open', '')
  }
  dialog.close = function close() {
    this.removeAttribute('open')
  }
}
