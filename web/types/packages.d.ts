/** Types that Debian's packages lack or get wrong. Only what we use. */

declare module '@popperjs/core' {
  export interface Instance {
    readonly update: () => Promise<unknown>
    readonly forceUpdate: () => void
    readonly destroy: () => void
    readonly setOptions: (options: Options) => Promise<unknown>
  }
  export interface VirtualElement {
    readonly getBoundingClientRect: () => DOMRect
  }
  export interface Modifier {
    readonly name: string
    readonly enabled?: boolean
    readonly options?: Readonly<Record<string, unknown>>
    readonly phase?: string
    readonly requires?: readonly string[]
    readonly fn?: (argument: { readonly state: ModifierState }) => void
  }
  export interface ModifierState {
    readonly rects: {
      readonly reference: { readonly width: number; readonly height: number }
      readonly popper: { readonly width: number; readonly height: number }
    }
    readonly styles: Record<string, Partial<CSSStyleDeclaration>>
    readonly elements: { readonly reference: Element | VirtualElement; readonly popper: HTMLElement }
  }
  export interface Options {
    readonly placement?: string
    readonly strategy?: 'absolute' | 'fixed'
    readonly modifiers?: readonly Modifier[]
  }
  export function createPopper(reference: Element | VirtualElement, popper: HTMLElement, options?: Options): Instance
}

declare module 'react-dom/test-utils' {
  export function act(callback: () => void): void
  export function act(callback: () => Promise<void>): Promise<void>
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string, options?: { readonly url?: string; readonly pretendToBeVisual?: boolean })
    readonly window: Window & typeof globalThis & { close(): void }
  }
}
