/** What the runtime knows of a widget type. Pure data and pure functions: it also runs inside the sandbox. */
export interface WidgetDefinition {
  /** Stored type name, such as `INPUT_WIDGET_V2`. */
  readonly type: string
  readonly label: string
  /** Stored properties that an old or hand-made page may lack. */
  readonly initial?: Readonly<Record<string, unknown>>
  /** Validation and coercion by property path; `*` stands for one path segment. */
  readonly properties: Readonly<Record<string, PropertyRule>>
  /** State that the person or a setter changes, with its first value. */
  readonly meta?: Readonly<Record<string, unknown>>
  /** Meta property ← default property: the default feeds it whenever the default is evaluated. */
  readonly defaults?: Readonly<Record<string, string>>
  readonly derived?: Readonly<Record<string, DerivedProperty>>
  /** Event property paths; `*` stands for one path segment. */
  readonly events?: readonly string[]
  /** Setter name → the property it sets (§4.8 of the runtime specification). */
  readonly setters?: Readonly<Record<string, string>>
  /** Extra edges: property ← properties that its validation reads. */
  readonly dependencies?: Readonly<Record<string, readonly string[]>>
  /** Only these properties show `isLoading` while a query they depend on runs; default: all. */
  readonly loadingProperties?: readonly string[]
  /** Properties for user code only: components never read them, so large ones need not leave the sandbox. */
  readonly internal?: readonly string[]
  /** What the component may ask about properties that stay inside: question → answer, as JSON. */
  readonly answers?: Readonly<Record<string, (props: WidgetProps, request: unknown) => unknown>>
  /** State that follows from other properties, such as a selection from new rows. */
  readonly reactions?: readonly Reaction[]
  /** The value of a binding that need not run to be known. */
  readonly known?: (path: string, text: string) => { readonly value: unknown } | undefined
}

/** Changes state when properties change; runs with the evaluation, so that no code sees the state of before. */
export interface Reaction {
  /** Own property names (first path segments) it reads. */
  readonly from: readonly string[]
  /** Meta properties it may change. */
  readonly sets: readonly string[]
  /** `memory` is the widget's own and empty at first; the answer holds the changes. */
  readonly react: (props: WidgetProps, memory: Record<string, unknown>) => Readonly<Record<string, unknown>>
}

/** A property computed from others of the same widget. Must be pure and must not throw on any JSON value. */
export interface DerivedProperty {
  /** Own property names (first path segments) it reads. */
  readonly from: readonly string[]
  readonly compute: (props: WidgetProps) => unknown
  /** Computed when code reads it. For large values that are rarely read; they must be `internal`. */
  readonly isLazy?: boolean
}

/** Evaluated properties of one widget. Any property may hold any JSON value. */
export type WidgetProps = Readonly<Record<string, unknown>>

export interface Verdict {
  readonly isValid: boolean
  /** What the widget and user code see, valid or not. */
  readonly parsed: unknown
  readonly message?: string
}

/** The validation kinds of the runtime specification §3.8. */
export type PropertyRule =
  | { readonly kind: 'text'; readonly default?: string; readonly required?: boolean; readonly allowed?: readonly string[]; readonly limitLineBreaks?: boolean }
  | { readonly kind: 'number'; readonly default?: number; readonly required?: boolean; readonly min?: number; readonly max?: number; readonly natural?: boolean }
  | { readonly kind: 'boolean'; readonly default?: boolean }
  | { readonly kind: 'object'; readonly default?: unknown }
  | { readonly kind: 'array'; readonly default?: readonly unknown[]; readonly required?: boolean }
  | { readonly kind: 'objectArray'; readonly default?: readonly unknown[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'imageUrl'; readonly default?: string }
  | { readonly kind: 'safeUrl'; readonly default?: string }
  | { readonly kind: 'any' }
  /** One value of the inner rule, or an array with one per row. */
  | { readonly kind: 'oneOrMany'; readonly of: PropertyRule }
  | { readonly kind: 'custom'; readonly check: (value: unknown, props: WidgetProps) => Verdict }
