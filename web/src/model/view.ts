/**
 * The view document: all that a browser receives of an app and one page of it.
 * It never holds the text, URL, headers or datasource of a query.
 */
export interface ViewDocument {
  readonly app: ViewApp
  readonly user: ViewUser
  readonly page: ViewPage
}

export interface ViewApp {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly workspaceName: string
  /** `null` in the preview of a draft. */
  readonly release: string | null
  readonly settings: AppSettings
  readonly pages: readonly PageLink[]
  readonly libraries: readonly LibraryRef[]
  /** Where maps get their pictures from; none: they show outlines of our own. */
  readonly map?: MapTiles | null
}

/** 256 pixel tiles in Web Mercator, of a provider that the owner of the instance chose. */
export interface MapTiles {
  /** An address with `{z}`, `{x}` and `{y}` in it. */
  readonly template: string
  readonly attribution: string
}

export interface AppSettings {
  readonly positioning: 'fixed' | 'auto'
  readonly width: 'fluid' | 'desktop' | 'tabletLarge' | 'tablet' | 'mobile'
  readonly theme: AppTheme
  readonly navigation: Navigation
  readonly evaluationVersion: number
  readonly collapsesInvisibleWidgets: boolean
}

export interface AppTheme {
  readonly colors?: { readonly primaryColor?: string; readonly backgroundColor?: string }
  readonly borderRadius?: { readonly appBorderRadius?: string }
  readonly boxShadow?: { readonly appBoxShadow?: string }
  readonly fontFamily?: { readonly appFont?: string }
}

export interface Navigation {
  readonly showNavbar?: boolean
  /** Visitors without a session are offered to sign in. */
  readonly showSignIn?: boolean
  readonly orientation?: 'top' | 'side'
  readonly navStyle?: 'stacked' | 'inline' | 'sidebar' | 'minimal'
  readonly position?: 'static' | 'sticky'
  readonly colorStyle?: 'light' | 'theme'
  readonly logoConfiguration?: 'logoAndApplicationTitle' | 'logoOnly' | 'applicationTitleOnly' | 'noLogoOrApplicationTitle'
}

export interface PageLink {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly isHidden: boolean
  readonly isDefault: boolean
}

/** A custom JavaScript library that the app declares (runtime §6.2). */
export interface LibraryRef {
  readonly name: string
  /** Global names by which the app's code knows it. */
  readonly accessors: readonly string[]
  /** Where this instance serves the file; `null`: nobody has uploaded it. */
  readonly source: string | null
  /** SHA-256 of the file in hexadecimal digits. */
  readonly hash: string | null
}

export interface ViewUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly username: string
  readonly isAnonymous: boolean
}

export interface ViewPage {
  readonly id: string
  readonly name: string
  readonly slug: string
  /** The root widget, children nested. */
  readonly layout: WidgetNode
  readonly queries: readonly ViewQuery[]
  readonly jsObjects: readonly ViewJSObject[]
}

/** A widget as stored: typed structure, then its properties by name. */
export interface WidgetNode {
  readonly widgetId: string
  readonly widgetName: string
  readonly type: string
  readonly topRow?: number
  readonly bottomRow?: number
  readonly leftColumn?: number
  readonly rightColumn?: number
  readonly children?: readonly WidgetNode[]
  readonly dynamicBindingPathList?: readonly { readonly key: string }[]
  readonly dynamicTriggerPathList?: readonly { readonly key: string }[]
  readonly [property: string]: unknown
}

export type RunBehaviour = 'manual' | 'onPageLoad' | 'automatic' | 'onPageUnload'

export interface RunSettings {
  readonly runs: RunBehaviour
  /** Milliseconds. */
  readonly timeout: number
  readonly asksFirst: boolean
}

export interface ViewQuery extends RunSettings {
  readonly id: string
  readonly name: string
  /** Only slots that the browser fills. */
  readonly slots: readonly { readonly id: string; readonly expression: string }[]
}

export interface ViewJSObject {
  readonly id: string
  readonly name: string
  readonly body: string
  readonly functions: Readonly<Record<string, RunSettings>>
}
