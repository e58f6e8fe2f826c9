import { importName } from '../../bindings/compile'
import { downloadContent } from './downloads'
import type { BlobAddresses } from './downloads'
import type { AlertStyle, EngineHost } from './host'
import { ModuleImports } from './module-imports'
import { pageParams, resolveTarget } from './navigation'
import type { NavigationTarget } from './navigation'
import { fetchOutside } from './outside'
import type { PageState } from './page-state'
import { rejection } from './rejection'
import { storedTexts } from './stored-texts'
import type { Timers } from './timers'
import { messageOf, toPlain } from './values'

/** What platform functions need of the engine. */
export interface PlatformContext {
  readonly page: PageState
  readonly host: EngineHost
  readonly timers: Timers
  readonly blobs: BlobAddresses
  readonly pageName: string
  readonly pageNames: readonly string[]
  readonly showModal: (name: string) => void
  readonly closeModal: (name: string) => void
  /** Throws for a name that is nowhere. What it returns resets the widget, all but what setters wrote in between. */
  readonly resetLater: (name: string, withChildren: boolean) => () => void
  readonly storeValue: (key: string, value: unknown, persists: boolean) => void
  readonly removeValue: (key: string) => void
  readonly clearStore: () => void
  readonly store: () => Readonly<Record<string, unknown>>
  /** Runs the functions that run when the page is left. */
  readonly unload: () => Promise<void>
}

type PlatformFunction = (...parameters: readonly unknown[]) => unknown

const alertStyles: readonly string[] = ['info', 'success', 'warning', 'error', 'default']

/** The functions that user code can call, by name. */
export function platformFunctions(context: PlatformContext): Readonly<Record<string, unknown>> {
  const modules = new ModuleImports((address) => fetchOutside(context, address, {}))
  const actions: Readonly<Record<string, PlatformFunction>> = {
    showAlert: (message, style) => showAlert(context, message, style),
    navigateTo: (target, params, mode) => navigateTo(context, target, params, mode),
    showModal: async (name) => context.showModal(text('showModal', 'name', name)),
    closeModal: async (name) => context.closeModal(text('closeModal', 'name', name)),
    resetWidget: (name, withChildren = true) => resetWidget(context, name, withChildren !== false),
    storeValue: (key, value, persists = true) => {
      context.storeValue(String(key), value, persists !== false)
      return Promise.resolve({})
    },
    removeValue: (key) => {
      context.removeValue(String(key))
      return Promise.resolve({})
    },
    clearStore: () => {
      context.clearStore()
      return Promise.resolve({})
    },
    download: (data, fileName, type) => download(context, data, fileName, type),
    copyToClipboard: async (value) =>
      context.host.perform({ kind: 'copy', text: text('copyToClipboard', 'data', value) }).then(() => undefined),
    postWindowMessage: (message, target, origin) => postWindowMessage(context, message, target, origin),
    logoutUser: async (redirect) => {
      await context.host.perform({ kind: 'signOut', ...(typeof redirect === 'string' ? { redirect } : {}) })
    },
    setTimeout: (...all) => context.timers.setTimeout(all[0], all[1], ...all.slice(2)),
    clearTimeout: (number) => context.timers.clearTimeout(number),
    setInterval: (body, milliseconds, id) => context.timers.setInterval(body, milliseconds, id),
    clearInterval: (key) => context.timers.clearInterval(key),
    fetch: (input, options) => fetchOutside(context, input, options),
    [importName]: (address) => modules.load(address),
  }
  const guarded = Object.entries(actions).map(([name, action]) => [name, guard(context, name, action)])
  return { ...Object.fromEntries(guarded), localStorage: storedTexts(context) }
}

function guard(context: PlatformContext, name: string, action: PlatformFunction): PlatformFunction {
  const guarded: PlatformFunction = (...parameters) => {
    context.page.refuseInData(`${name}()`)
    return action(...parameters)
  }
  Object.defineProperty(guarded, 'name', { value: name })
  return guarded
}

function text(call: string, argument: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${call} expected string for '${argument}' argument but received ${typeof value}`)
}

async function showAlert({ host }: PlatformContext, message: unknown, style: unknown): Promise<unknown> {
  const shown = text('showAlert', 'message', message)
  const known = alertStyles.includes(String(style)) ? (style as AlertStyle) : 'default'
  return host.perform({ kind: 'alert', message: shown, style: known }).then(() => undefined)
}

/** Code of the same turn still reads what was there: `resetWidget('Input1'); Q.run({ name: Input1.text })`. */
async function resetWidget(context: PlatformContext, name: unknown, withChildren: boolean): Promise<void> {
  const reset = context.resetLater(text('resetWidget', 'widgetName', name), withChildren)
  const { running } = context.page
  const { place, cause } = running
  await new Promise<void>((resolve) => void setTimeout(resolve, 0))
  running.turn(place, cause)
  reset()
}

async function navigateTo(context: PlatformContext, target: unknown, params: unknown, mode: unknown): Promise<void> {
  const resolved = typeof target === 'string' ? resolveTarget(target, context.pageNames) : undefined
  if (resolved === undefined) throw rejection('Enter a valid URL or page name')
  const window = mode === 'NEW_WINDOW' ? 'NEW_WINDOW' : 'SAME_WINDOW'
  if (window === 'SAME_WINDOW' && leavesPage(resolved, context.pageName)) await context.unload()
  const destination = resolved.kind === 'page' ? resolved.name : resolved.url
  await context.host.perform({ kind: 'navigate', target: destination, params: pageParams(params), mode: window })
}

/** Never rejects, as applications know it: developers hear of what could not be sent. */
async function postWindowMessage({ page, host }: PlatformContext, message: unknown, target: unknown, origin: unknown): Promise<void> {
  const place = page.running.place || 'postWindowMessage'
  if (typeof origin !== 'string' || origin === '') return page.tellRefused(place, 'Please enter a target origin URL.')
  try {
    await host.perform({ kind: 'postMessage', message: toPlain(message), target: String(target), origin })
  } catch (error) {
    page.tellRefused(place, messageOf(error))
  }
}

/** True for another page of the app; an address of another site gives no code time to run. */
function leavesPage(target: NavigationTarget, pageName: string): boolean {
  return target.kind === 'page' ? target.name !== pageName : /^(https?:\/\/[^/]+)?\/app\//.test(target.url)
}

/** What is behind a web address, so that it is saved under its name; without the leave of the app's settings the browser opens it. */
async function reached(context: PlatformContext, content: string | Blob): Promise<string | Blob> {
  if (typeof content !== 'string' || !/^https?:\/\/\S+$/.test(content)) return content
  try {
    const answer = await fetchOutside(context, content, {})
    return answer.ok ? await answer.blob() : content
  } catch {
    return content
  }
}

async function download(context: PlatformContext, data: unknown, fileName: unknown, type: unknown): Promise<void> {
  if (typeof fileName !== 'string' || fileName === '') throw rejection('Please enter a file name')
  const wanted = typeof type === 'string' && type !== '' ? type : undefined
  const content = await reached(context, downloadContent(data, fileName, wanted, context.blobs))
  await context.host.perform({ kind: 'download', data: content, fileName, ...(wanted === undefined ? {} : { type: wanted }) })
}
