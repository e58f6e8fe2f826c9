/** Shapes of the HTTP API, named as in its OpenAPI document. Times are RFC 3339 texts or epoch seconds. */

export interface List<Item> {
  readonly items: readonly Item[]
}

export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly isOwner: boolean
}

export interface Bootstrap {
  readonly isSetUp: boolean
  readonly signUpOpen: boolean
  /** Empty: the product's name. */
  readonly instanceName?: string
  readonly user: User | null
}

export type Role = 'administrator' | 'developer' | 'viewer'

export interface Workspace {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly revision: number
}

export interface Member {
  readonly user: { readonly id: string; readonly email: string; readonly name: string }
  readonly role: Role
}

export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly expiresAt: Timestamp
}

/** The only answer that holds the link. */
export interface NewInvitation extends Invitation {
  readonly link: string
}

export interface InvitationPreview {
  readonly workspace: string | { readonly id: string; readonly name: string }
  readonly email: string
  readonly role: Role
}

export type Timestamp = string | number

export interface Release {
  readonly id: string
  readonly number: number
  readonly createdAt: Timestamp
  readonly note?: string
}

export interface AppSummary {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly isPublic: boolean
  readonly revision: number
  readonly role: Role
  readonly release: Release | null
  readonly pages: number
  /** A keyword for its icon and a colour `#RRGGBB`, for apps that were imported with one. */
  readonly tile: { readonly icon: string | null; readonly color: string | null } | null
  /** `null` below developer. */
  readonly reach: AppReach | null
}

export type Embedding = 'nobody' | 'listed' | 'anyone'

/** How an app and the rest of the web may meet. */
export interface AppReach {
  /** Origins that custom widgets may load from and the app's code may call. */
  readonly widgetHosts: readonly string[]
  readonly embedding: Embedding
  readonly embeddingOrigins: readonly string[]
}

/** As every app begins. */
export const closedReach: AppReach = { widgetHosts: [], embedding: 'nobody', embeddingOrigins: [] }

/** Settings of the whole instance, for its owner. */
export interface InstanceSettings {
  /** Empty: the product's name. */
  readonly name: string
  readonly map: { readonly template: string; readonly attribution: string } | null
  readonly revision: number
}

export interface Environment {
  readonly id: string
  readonly name: string
  readonly isDefault: boolean
}

export interface PageSummary {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly isHidden: boolean
  readonly isDefault: boolean
}

export interface AppDetail extends Omit<AppSummary, 'pages'> {
  readonly workspace: { readonly id: string; readonly name: string }
  readonly pages: readonly PageSummary[]
  readonly datasources: readonly DatasourceSummary[]
}

export interface DatasourceSummary {
  readonly id: string
  readonly name: string
  readonly connector: ConnectorKind
  readonly plugin: string
  readonly isConfigured: boolean
  readonly queries: number
  readonly revision: number
}

export type ConnectorKind = 'postgres' | 'sqlite' | 'rest' | 'unsupported'

export interface ReportLine {
  readonly place: string
  readonly message: string
}

export interface ImportReport {
  readonly pages: number
  readonly widgets: number
  readonly queries: number
  readonly jsObjects: number
  readonly datasources: readonly ReportDatasource[]
  readonly unknown: readonly ReportLine[]
  readonly warnings: readonly ReportLine[]
}

export interface ReportDatasource {
  readonly name: string
  readonly connector: ConnectorKind
  readonly plugin: string
  readonly queries: number
  readonly needs: readonly string[]
}

/** A query that is compiled less strictly than ours, or not at all. */
export interface SecurityFinding {
  readonly query: string
  readonly page: string
  readonly kind: string
  readonly message: string
}

export interface AppReport {
  /** `null`: the app was not imported. */
  readonly report: ImportReport | null
  readonly findings: readonly SecurityFinding[]
  /** Hosts that the code of its custom widgets names. */
  readonly widgetHosts: readonly string[]
}

export interface ImportReply {
  readonly app: AppSummary
  readonly report: ImportReport
}

/** One line of a setting that is a list, such as headers. */
export interface Pair {
  readonly name: string
  readonly value: string
}

export type SettingValue = string | number | boolean | readonly Pair[] | null

export interface ConnectorManifest {
  readonly kind: ConnectorKind
  readonly label: string
  readonly fields: readonly ConnectorField[]
  readonly hasStructure: boolean
}

export interface ConnectorField {
  readonly key: string
  readonly label: string
  readonly control: 'text' | 'number' | 'toggle' | 'select' | 'secret' | 'secretText' | 'multilineText' | 'pairs'
  readonly isRequired: boolean
  readonly isSecret: boolean
  readonly initial?: unknown
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly help?: string | null
  readonly shownWhen?: Readonly<Record<string, readonly string[]>> | null
}

export interface DatasourceDetail {
  readonly id: string
  readonly name: string
  readonly connector: ConnectorKind
  readonly plugin: string
  readonly revision: number
  readonly environments: readonly DatasourceEnvironment[]
}

export interface DatasourceEnvironment {
  readonly id: string
  readonly name: string
  readonly isConfigured: boolean
  readonly settings: Readonly<Record<string, unknown>>
  /** Keys of secret settings that are stored; their values never leave the server. */
  readonly secretsSet: readonly string[]
}

export interface DatasourceStructure {
  readonly tables: readonly StructureTable[]
}

export interface StructureTable {
  readonly schema?: string | null
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly columns: readonly StructureColumn[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly { readonly columns: readonly string[]; readonly table: string; readonly targetColumns: readonly string[] }[]
}

export interface StructureColumn {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly hasDefault: boolean
}

/** A custom JavaScript library that an app declares. */
export interface AppLibrary {
  readonly name: string
  /** Names by which the app's code knows it. */
  readonly accessors: readonly string[]
  /** Where the app that was imported loaded it from. */
  readonly url: string | null
  /** SHA-256 of the uploaded file; `null`: nobody has uploaded it. */
  readonly hash: string | null
  readonly bytes: number | null
}

export interface LibraryFile {
  readonly hash: string
  readonly bytes: number
}
