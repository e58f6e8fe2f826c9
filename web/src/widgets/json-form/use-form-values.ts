import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFire } from '../events'
import { asRecord, type JSONRecord, toJSON } from '../values'
import type { TriggerOptions } from '../../runtime/page-runtime'
import type { WidgetViewProps } from '../view'
import { countFields, fittedSchema, mostFields } from './generate'
import { type Field, readSchema, type ValuePath, withoutItemIn, withValueIn } from './fields'
import { defaultsOf, fieldStateOf, followDefaults, forgetTyped, formDataOf, isFieldValid, keptWhereEqual } from './values'
import { isOtherRecord } from './record'

/** The form as its fields see it. */
export interface FormValues {
  readonly root: Field | undefined
  readonly isTooLarge: boolean
  readonly values: unknown
  /** What was typed, where the values do not say it; nested like them. */
  readonly typed: unknown
  readonly isValid: boolean
  readonly isSubmitting: boolean
  /** Grows with every reset: fields begin anew. */
  readonly generation: number
  /** Stores a value and runs the event that goes with it. */
  readonly change: (path: ValuePath, entry: Entry, event?: string) => Promise<boolean>
  /** Takes an item out of an array. */
  readonly remove: (path: ValuePath, index: number) => Promise<boolean>
  /** Runs an event of a field that changes nothing. */
  readonly run: (event: string) => Promise<boolean>
  readonly filter: (path: ValuePath, text: string, event?: string) => Promise<boolean>
  readonly reset: () => void
  readonly submit: () => Promise<void>
}

/** What a field got. */
export interface Entry {
  readonly value: unknown
  readonly typed?: string
}

interface Kept {
  readonly values: unknown
  readonly typed: unknown
  readonly filters: JSONRecord
  readonly generation: number
}

/** What was in the form as it was submitted, and when. */
interface Submitted {
  readonly values: unknown
  readonly at: number
}

/** Milliseconds after which new data has nothing to do with what was submitted. */
const answerTime = 30_000

/** Holds what is in the form, and tells the page: `formData`, `fieldState`, `isValid` (runtime §8.3). */
export function useFormValues({ node, props, runtime }: WidgetViewProps): FormValues {
  const { root, isTooLarge } = useRoot(props)
  const [fire, isSubmitting] = useFire(runtime, node)
  const defaults = useMemo(() => (root ? defaultsOf(root) : {}), [root])
  const [kept, setKept] = useState<Kept>(() => ({ values: defaults, typed: undefined, filters: {}, generation: 0 }))
  const latest = useRef(kept)
  const keep = useCallback((next: Kept) => {
    latest.current = next
    setKept(next)
  }, [])

  const known = useRef(defaults)
  const source = useRef(props.sourceData)
  const submitted = useRef<Submitted>()
  // An effect, because defaults arrive from the page while the person types.
  useEffect(() => {
    const now = latest.current
    const hasOtherSource = toJSON(source.current) !== toJSON(props.sourceData)
    const done = hasOtherSource && submitted.current !== undefined && Date.now() - submitted.current.at < answerTime ? submitted.current : undefined
    if (root && hasOtherSource && isOtherRecord(source.current, props.sourceData)) {
      keep({ ...now, values: defaults, typed: undefined })
    } else if (root && (done || toJSON(known.current) !== toJSON(defaults))) {
      const values = followDefaults(root, known.current, defaults, now.values)
      const typed = forgetTyped(root, known.current, defaults, now.typed)
      // What was submitted has done its work: with the new data it would be submitted once more, maybe for another record.
      keep({
        ...now,
        values: done ? keptWhereEqual(root, done.values, now.values, defaults, values) : values,
        typed: done ? keptWhereEqual(root, done.values, now.values, undefined, typed) : typed,
      })
    }
    if (hasOtherSource) submitted.current = undefined
    known.current = defaults
    source.current = props.sourceData
  }, [root, defaults, props.sourceData, keep])

  const collect = (next: Kept) => {
    if (root === undefined) return { formData: {}, fieldState: {}, isValid: true }
    const source = { isUsed: props.useSourceData === true, data: props.sourceData }
    return {
      formData: formDataOf(root, next.values, source),
      fieldState: fieldStateOf(root, next.values, next),
      isValid: isFieldValid(root, next.values, next.typed),
    }
  }
  const collected = collect(kept)
  const told = useRef('')
  const reset = useCallback(() => {
    keep({ values: known.current, typed: undefined, filters: {}, generation: latest.current.generation + 1 })
    told.current = ''
  }, [keep])
  useOuterReset(props, told, reset)

  const text = toJSON(collected)
  // An effect, because what is collected is state of the page and not of this component.
  useEffect(() => {
    if (told.current === text) return
    told.current = text
    runtime.setMeta(node.widgetName, JSON.parse(text) as JSONRecord)
  }, [runtime, node.widgetName, text, kept.generation])

  const send = async (next: Kept, event: string | undefined): Promise<boolean> => {
    const meta = JSON.parse(toJSON(collect(next))) as JSONRecord
    told.current = toJSON(collect(next))
    if (event === undefined) {
      runtime.setMeta(node.widgetName, meta)
      return true
    }
    const { success } = await runtime.trigger(node.widgetName, event, { meta, context: contextOf(meta, props) })
    return success
  }
  const context = (): TriggerOptions => ({ context: contextOf(collect(latest.current), props) })
  return {
    root,
    isTooLarge,
    values: kept.values,
    typed: kept.typed,
    isValid: collected.isValid,
    isSubmitting,
    generation: kept.generation,
    change: (path, { value, typed }, event) => {
      const now = latest.current
      keep({ ...now, values: withValueIn(now.values, path, value), typed: withValueIn(now.typed, path, typed) })
      return send(latest.current, event)
    },
    remove: (path, index) => {
      const now = latest.current
      keep({ ...now, values: withoutItemIn(now.values, path, index), typed: withoutItemIn(now.typed, path, index) })
      return send(latest.current, undefined)
    },
    run: async (event) => (await runtime.trigger(node.widgetName, event, context())).success,
    filter: (path, filterText, event) => {
      keep({ ...latest.current, filters: { ...latest.current.filters, [path.join('.')]: filterText } })
      return send(latest.current, event)
    },
    reset,
    submit: async () => {
      if (props.disabledWhenInvalid !== false && !isFieldValidNow(root, latest.current)) return
      submitted.current = { values: latest.current.values, at: Date.now() }
      const { success } = await fire('onSubmit', { event: 'click', ...context() })
      if (!success) submitted.current = undefined
    },
  }
}

function isFieldValidNow(root: Field | undefined, { values, typed }: Kept): boolean {
  return root === undefined || isFieldValid(root, values, typed)
}

/** Names that the events of a form see. */
function contextOf({ formData, fieldState }: JSONRecord, props: JSONRecord): JSONRecord {
  return { formData, fieldState, sourceData: props.sourceData }
}

function useRoot(props: JSONRecord): { readonly root: Field | undefined; readonly isTooLarge: boolean } {
  const { schema, sourceData, autoGenerateForm, fieldLimitExceeded, maxAllowedFields } = props
  return useMemo(() => {
    const data = asRecord(sourceData)
    const most = typeof maxAllowedFields === 'number' ? maxAllowedFields : mostFields
    if (autoGenerateForm === false || Object.keys(data).length === 0) {
      return { root: readSchema(schema), isTooLarge: fieldLimitExceeded === true }
    }
    if (countFields(data) > most) return { root: readSchema(schema), isTooLarge: true }
    return { root: readSchema(fittedSchema(schema, data)), isTooLarge: false }
  }, [schema, sourceData, autoGenerateForm, fieldLimitExceeded, maxAllowedFields])
}

/** `resetWidget` empties what the page knows of the form: then the form begins anew. */
function useOuterReset(props: JSONRecord, told: { readonly current: string }, reset: () => void): void {
  const isEmpty = [props.formData, props.fieldState].every((value) => Object.keys(asRecord(value)).length === 0)
  const wasEmpty = useRef(isEmpty)
  // An effect, because the page resets widgets without asking them.
  useEffect(() => {
    const isReset = isEmpty && !wasEmpty.current && told.current !== ''
    wasEmpty.current = isEmpty
    if (isReset) reset()
  }, [isEmpty, told, reset])
}
