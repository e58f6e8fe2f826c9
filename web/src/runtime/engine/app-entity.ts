import type { ViewDocument } from '../../model/view'
import { Geolocation } from './geolocation'
import type { EngineHost, StoreChange } from './host'
import { isObject } from './kinds'
import type { Entity, PageState } from './page-state'
import { isSame, toPlain } from './values'

/** The address of the page as user code sees it (`appsmith.URL`). */
export interface PageURL {
  readonly fullPath: string
  readonly host: string
  readonly hostname: string
  readonly protocol: string
  readonly pathname: string
  readonly port: string
  readonly hash: string
  readonly queryParams: Readonly<Record<string, string>>
}

/** `appsmith`: the user, the address, the theme, and the store. */
export class AppEntity {
  readonly entity: Entity
  readonly geolocation: Geolocation
  private changes: StoreChange[] = []

  constructor(
    private readonly page: PageState,
    document: ViewDocument,
    private readonly host: EngineHost,
    options: { readonly url: PageURL; readonly mode: 'EDIT' | 'PUBLISHED'; readonly store: StoreContent },
  ) {
    this.entity = page.addEntity('appsmith', 'appsmith', {
      user: visibleUser(document),
      URL: options.url,
      store: { ...options.store },
      theme: themeOf(document),
      mode: options.mode,
      currentPageName: document.page.name,
      appName: document.app.name,
      workspaceName: document.app.workspaceName,
      currentEnvironmentName: '',
      workflows: {},
    })
    this.geolocation = new Geolocation(page, this.entity, host)
    page.cell(this.entity, 'URL', 'value')
    page.cell(this.entity, 'store', 'parent')
  }

  setURL(url: PageURL): void {
    if (isSame(this.entity.view['URL'], url)) return
    this.entity.view['URL'] = url
    this.touch('URL')
  }

  get url(): PageURL {
    return this.entity.view['URL'] as PageURL
  }

  get store(): Readonly<Record<string, unknown>> {
    return this.entity.view['store'] as Readonly<Record<string, unknown>>
  }

  storeValue(key: string, value: unknown, persists: boolean): void {
    const plain = toPlain(value)
    this.set(key, plain)
    this.keep({ kind: 'set', key, value: plain, persists })
  }

  removeValue(key: string): void {
    this.remove(key)
    this.keep({ kind: 'remove', key })
  }

  clearStore(): void {
    this.clear()
    this.keep({ kind: 'clear' })
  }

  /** What another page wrote. */
  receiveStore(changes: readonly StoreChange[]): void {
    for (const change of changes) {
      if (change.kind === 'set') this.set(change.key, change.value)
      else if (change.kind === 'remove') this.remove(change.key)
      else this.clear()
    }
    this.page.flush()
  }

  private set(key: string, plain: unknown): void {
    const isChanged = isObject(plain) || !isSame(this.store[key], plain) || !(key in this.store)
    this.entity.view['store'] = { ...this.store, [key]: plain }
    if (isChanged) this.touchKey(key, isObject(plain))
  }

  private remove(key: string): void {
    const rest = { ...this.store }
    delete rest[key]
    this.entity.view['store'] = rest
    this.touchKey(key, false)
  }

  private clear(): void {
    const keys = Object.keys(this.store)
    this.entity.view['store'] = {}
    keys.forEach((key) => this.touchKey(key, false))
  }

  /** Writes of one turn are kept together. */
  private keep(change: StoreChange): void {
    this.changes.push(change)
    if (this.changes.length > 1) return
    queueMicrotask(() => {
      const changes = this.changes
      this.changes = []
      this.host.keepStore(changes)
    })
  }

  private touchKey(key: string, isForced: boolean): void {
    const cell = this.entity.cells.get(`store.${key}`)
    if (cell !== undefined) this.page.touch(cell, isForced)
    const whole = this.entity.cells.get('store')
    if (whole !== undefined) this.page.touch(whole, isForced)
  }

  private touch(path: string): void {
    const cell = this.entity.cells.get(path)
    if (cell !== undefined) this.page.touch(cell)
  }
}

/** Values by key. */
export type StoreContent = Readonly<Record<string, unknown>>

/** What apps may look at and we don't tell apart (§2.4). */
const profile = { emailVerified: true, workspaceIds: [], isSuperUser: false, isConfigurable: false, enableTelemetry: false, photoId: null }

function visibleUser(document: ViewDocument): Readonly<Record<string, unknown>> {
  const { id, email, name, username, isAnonymous } = document.user
  if (isAnonymous) return { id, email: 'anonymousUser', username: 'anonymousUser', name: 'anonymousUser', isAnonymous }
  return { ...profile, id, email, name, username, isAnonymous }
}

function themeOf(document: ViewDocument): object {
  const { colors, borderRadius, boxShadow, fontFamily } = document.app.settings.theme
  return {
    colors: { primaryColor: '#553DE9', backgroundColor: '#F8FAFC', ...colors },
    borderRadius: { appBorderRadius: '0.375rem', ...borderRadius },
    boxShadow: { appBoxShadow: 'none', ...boxShadow },
    fontFamily: { appFont: 'System Default', ...fontFamily },
  }
}
