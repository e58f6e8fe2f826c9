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
  /** State that a reset leaves alone. */
  readonly staysOnReset?: readonly string[]
  /** Meta property ← default property: the default feeds it whenever the default is evaluated. */
  readonly defaults?: Readonly<Record<string, string>>
  readonly derived?: Readonly<Record<string, DerivedProperty>>
  /** Event property paths; `*` stands for one path segment. */
  readonly events?: readonly string[]
  /** Setter name → the property it sets (§4.8 of the runtime specification). */
  readonly setters?: Readonly<Record<string, string>>
  /**
   * Paths of properties whose texts are JSON around their bindings: `[{"label": {{name}}}]`. Values stand in them as JSON
   * (`SMART_SUBSTITUTE` of the format).
   */
  readonly jsonTexts?: RegExp
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
  readonly known?: (path: string, text: string) => KnownValue | undefined
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

/** What a binding stands for without being run. */
export interface KnownValue {
  /** What the definition works with. */
  readonly value: unknown
  /** What user code sees in its place. Computed when code reads it. */
  readonly seen?: DerivedProperty
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
  | TextRule
  /** A text that must compile as a regular expression. */
  | { readonly kind: 'regex'; readonly default?: string }
  | NumberRule
  | { readonly kind: 'boolean'; readonly default?: boolean; readonly required?: boolean; readonly strict?: boolean }
  | ObjectRule
  | ArrayRule
  | { readonly kind: 'objectArray'; readonly default?: readonly unknown[] }
  /** A tree of objects below `children`; the keys named are unique in all of it. */
  | { readonly kind: 'nestedObjectArray'; readonly default?: readonly unknown[]; readonly unique?: readonly string[]; readonly children?: PropertyRule }
  | { readonly kind: 'date'; readonly default?: string }
  | { readonly kind: 'imageUrl'; readonly default?: string }
  | { readonly kind: 'safeUrl'; readonly default?: string }
  | { readonly kind: 'any' }
  /** One value of the inner rule, or an array with one per row. */
  | { readonly kind: 'oneOrMany'; readonly of: PropertyRule }
  /** The first rule that accepts. */
  | { readonly kind: 'union'; readonly of: readonly PropertyRule[] }
  /** An object whose functions become texts, with their paths under `__fn_keys__`. */
  | { readonly kind: 'objectWithFunctions'; readonly default?: unknown }
  | { readonly kind: 'custom'; readonly check: (value: unknown, props: WidgetProps, path?: string) => Verdict }

export interface TextRule {
  readonly kind: 'text'
  readonly default?: string
  readonly required?: boolean
  /** Only texts, no numbers. */
  readonly strict?: boolean
  readonly allowed?: readonly string[]
  readonly limitLineBreaks?: boolean
  /** What the text must match. */
  readonly pattern?: RegExp
}

export interface NumberRule {
  readonly kind: 'number'
  readonly default?: number
  readonly required?: boolean
  readonly min?: number
  readonly max?: number
  readonly natural?: boolean
  /** Zero below the minimum becomes the minimum. */
  readonly liftsZero?: boolean
}

export interface ObjectRule {
  readonly kind: 'object'
  readonly default?: unknown
  readonly keys?: Readonly<Record<string, { readonly rule: PropertyRule; readonly required?: boolean }>>
  /** Keys count whatever their case. */
  readonly ignoreCase?: boolean
}

export interface ArrayRule {
  readonly kind: 'array'
  readonly default?: readonly unknown[]
  readonly required?: boolean
  /** All items differ, or all values of the keys named do. */
  readonly unique?: true | readonly string[]
  readonly allowed?: readonly unknown[]
  /** Rule of every item. */
  readonly children?: PropertyRule
}
