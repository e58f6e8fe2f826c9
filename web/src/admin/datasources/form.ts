import type { ConnectorField, ConnectorManifest, DatasourceEnvironment, Pair, SettingValue } from '../../api/types'
import type { SettingsInput } from '../../api/datasources'
import { isRecord } from '../../lib/records'

/** What a field holds while it is edited. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'toggle'; readonly isOn: boolean }
  /** `kept`: the stored secret stays; `new`: `text` replaces it; `cleared`: it goes. */
  | { readonly kind: 'secret'; readonly state: 'kept' | 'new' | 'cleared'; readonly text: string }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[]; readonly isKept: boolean }

export type FormValues = Readonly<Record<string, FieldValue>>

/** Why a field cannot be sent. */
export type FieldFault = 'required' | 'number'

/** The form of a connector, filled with what is stored (secrets never are). */
export function initialForm(manifest: ConnectorManifest, stored: DatasourceEnvironment | undefined): FormValues {
  return Object.fromEntries(manifest.fields.map((field) => [field.key, initialValue(field, stored)]))
}

function initialValue(field: ConnectorField, stored: DatasourceEnvironment | undefined): FieldValue {
  const isStored = stored?.secretsSet.includes(field.key) ?? false
  const value = stored?.settings[field.key] ?? field.initial
  if (field.control === 'pairs') return { kind: 'pairs', pairs: readPairs(value), isKept: field.isSecret && isStored }
  if (isSecret(field)) return { kind: 'secret', state: isStored ? 'kept' : 'new', text: '' }
  if (field.control === 'toggle') return { kind: 'toggle', isOn: value === true || value === 'true' }
  const first = field.control === 'select' ? field.options[0]?.value ?? '' : ''
  return { kind: 'text', text: value === undefined || value === null ? first : String(value) }
}

/** Fields that stand on the screen: some wait for another field to have a certain value. */
export function visibleFields(manifest: ConnectorManifest, values: FormValues): readonly ConnectorField[] {
  return manifest.fields.filter((field) =>
    Object.entries(field.shownWhen ?? {}).every(([key, wanted]) => wanted.includes(plainText(values[key]))),
  )
}

/** Faults by field key; empty: ready to send. The server checks again. */
export function faultsOf(manifest: ConnectorManifest, values: FormValues): Readonly<Record<string, FieldFault>> {
  const faults: Record<string, FieldFault> = {}
  for (const field of visibleFields(manifest, values)) {
    const value = values[field.key]
    if (field.isRequired && isEmpty(value)) faults[field.key] = 'required'
    else if (field.control === 'number' && !isEmpty(value) && !/^\d{1,9}$/.test(plainText(value).trim())) {
      faults[field.key] = 'number'
    }
  }
  return faults
}

/**
 * What is sent. The server keeps what is left out: a secret that stays, a field that was and is empty.
 * What had a value and lost it is `null`.
 */
export function settingsFrom(
  manifest: ConnectorManifest,
  values: FormValues,
  stored: DatasourceEnvironment | undefined,
): SettingsInput {
  const settings: Record<string, SettingValue> = {}
  for (const field of manifest.fields) {
    const value = values[field.key]
    if (value === undefined || isKept(value)) continue
    const setting = settingOf(field, value)
    if (setting !== undefined) settings[field.key] = setting
    else if (hasStored(field.key, stored)) settings[field.key] = null
  }
  return settings
}

/** `undefined`: empty. */
function settingOf(field: ConnectorField, value: FieldValue): SettingValue | undefined {
  if (value.kind === 'toggle') return value.isOn
  if (value.kind === 'secret') return value.text === '' ? undefined : value.text
  if (value.kind === 'pairs') {
    const pairs = value.pairs.filter((pair) => pair.name.trim() !== '')
    return pairs.length === 0 ? undefined : pairs
  }
  const text = field.control === 'multilineText' ? value.text : value.text.trim()
  if (text === '') return undefined
  return field.control === 'number' ? Number(text) : text
}

function isKept(value: FieldValue): boolean {
  if (value.kind === 'pairs') return value.isKept
  return value.kind === 'secret' && value.state === 'kept'
}

function hasStored(key: string, stored: DatasourceEnvironment | undefined): boolean {
  if (stored === undefined) return false
  const value = stored.settings[key]
  return stored.secretsSet.includes(key) || (value !== undefined && value !== null)
}

function isSecret(field: ConnectorField): boolean {
  return field.isSecret || field.control === 'secret' || field.control === 'secretText'
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (value === undefined) return true
  if (value.kind === 'toggle') return false
  if (value.kind === 'pairs') return !value.isKept && value.pairs.every((pair) => pair.name.trim() === '')
  if (value.kind === 'secret') return value.state === 'cleared' || (value.state === 'new' && value.text === '')
  return value.text.trim() === ''
}

function plainText(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (value.kind === 'toggle') return String(value.isOn)
  return value.kind === 'pairs' ? '' : value.text
}

function readPairs(value: unknown): readonly Pair[] {
  const list = typeof value === 'string' ? parse(value) : value
  if (!Array.isArray(list)) return []
  return list.filter(isRecord).map((item) => ({ name: asText(item.name), value: asText(item.value) }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
