import { useId, useState } from 'react'
import type { CSSProperties } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { icon as plus } from 'icon:plus-lg'
import { icon as trash } from 'icon:trash'
import { Icon } from '../../ui/Icon'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import { cssLength, cssText, fontSize, fontStyle, variables } from '../appearance'
import { Hint } from '../parts/Hint'
import { asArray, asText } from '../values'
import { ControlField } from './ControlField'
import { type Field, type ValuePath, valueIn } from './fields'
import { kindOf } from './kinds'
import { formMessages } from './messages'
import type { FormValues } from './use-form-values'
import { newItem } from './values'

/** What all fields of a form share. */
export interface FormSurface {
  readonly form: FormValues
  readonly node: WidgetNode
  readonly runtime: PageRuntime
  readonly width: number
}

interface PlacedField {
  readonly field: Field
  readonly path: ValuePath
  readonly surface: FormSurface
  /** Of an item in an array, which has no label of its own. */
  readonly name?: string
}

const inset = 28

/** Fields below each other; hidden ones are left out. */
export function FieldList({ fields, path, surface }: { readonly fields: readonly Field[]; readonly path: ValuePath; readonly surface: FormSurface }): JSX.Element {
  return (
    <div className="sw-json-fields">
      {fields.filter(({ isVisible }) => isVisible).map((field) => (
        <FieldView key={field.identifier} field={field} path={[...path, field.identifier]} surface={surface} />
      ))}
    </div>
  )
}

function FieldView(placed: PlacedField): JSX.Element {
  const { field } = placed
  if (field.type === 'Object') return <ObjectField {...placed} />
  if (field.type === 'Array') return <ArrayField {...placed} />
  const kind = kindOf(field.type)
  if (kind === undefined) return <p className="sw-json-form-note">{formMessages.unknownField(field.type)}</p>
  return <ControlField kind={kind} {...placed} />
}

function ObjectField({ field, path, surface, name }: PlacedField): JSX.Element {
  const id = useId()
  const inside = { ...surface, width: surface.width - inset }
  return (
    <fieldset className="sw-json-group" style={boxStyle(field)} aria-label={name} aria-describedby={name === undefined && hintOf(field) ? id : undefined}>
      {name === undefined && <Legend field={field} hintID={id} />}
      <FieldList fields={field.children} path={path} surface={inside} />
    </fieldset>
  )
}

function ArrayField({ field, path, surface, name }: PlacedField): JSX.Element {
  const { form } = surface
  const items = asArray(valueIn(form.values, path))
  const { item } = field
  const id = useId()
  const label = name ?? field.label
  const keys = useItemKeys(items.length)
  const remove = (index: number) => {
    keys.remove(index)
    void form.remove(path, index)
  }
  return (
    <fieldset className="sw-json-group" style={boxStyle(field)} aria-label={name} aria-describedby={name === undefined && hintOf(field) ? id : undefined}>
      {name === undefined && <Legend field={field} hintID={id} />}
      {item && items.map((_, index) => (
        <ArrayItem key={keys.at(index)} field={field} number={index + 1} label={label} onRemove={() => remove(index)}>
          {item.type === 'Object' ? (
            <FieldList fields={item.children} path={[...path, index]} surface={{ ...surface, width: surface.width - 2 * inset }} />
          ) : (
            <FieldView field={item} path={[...path, index]} surface={{ ...surface, width: surface.width - 2 * inset }} name={formMessages.itemOf(label, index + 1)} />
          )}
        </ArrayItem>
      ))}
      <button
        type="button"
        className="sw-json-action"
        disabled={field.isDisabled || item === undefined}
        onClick={() => item && void form.change([...path, items.length], { value: newItem(item) })}
      >
        <Icon of={plus} size={12} />
        {formMessages.add}
      </button>
    </fieldset>
  )
}

interface ArrayItemProps {
  readonly field: Field
  readonly number: number
  readonly label: string
  readonly onRemove: () => void
  readonly children: JSX.Element
}

function ArrayItem({ field, number, label, onRemove, children }: ArrayItemProps): JSX.Element {
  const [isOpen, setOpen] = useState(true)
  const isCollapsible = field.props.isCollapsible !== false
  return (
    <div className="sw-json-item" role="group" aria-label={formMessages.itemOf(label, number)} style={boxStyle(field, 'cell')}>
      {isCollapsible && (
        <button type="button" className="sw-json-item-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{formMessages.item(number)}</span>
          <Icon of={chevron} size={12} />
        </button>
      )}
      <div hidden={!isOpen} className="sw-json-item-body">
        {children}
        <button
          type="button"
          className="sw-json-action sw-json-remove"
          aria-label={formMessages.removeItem(number)}
          disabled={field.isDisabled}
          onClick={onRemove}
        >
          <Icon of={trash} size={12} />
          {formMessages.remove}
        </button>
      </div>
    </div>
  )
}

function hintOf(field: Field): string {
  return field.label === '' ? '' : asText(field.props.tooltip)
}

function Legend({ field, hintID }: { readonly field: Field; readonly hintID: string }): JSX.Element | null {
  if (field.label === '') return null
  const { labelTextColor, labelTextSize, labelStyle } = field.props
  return (
    <legend
      className="sw-json-legend"
      style={{ color: cssText(labelTextColor) || undefined, fontSize: fontSize(labelTextSize) || undefined, ...fontStyle(labelStyle) }}
    >
      {field.label}
      {hintOf(field) !== '' && <Hint id={hintID} text={hintOf(field)} />}
    </legend>
  )
}

/** Items keep their identity when one before them is taken out. */
function useItemKeys(count: number): { readonly at: (index: number) => number; readonly remove: (index: number) => void } {
  const [keys] = useState<number[]>([])
  const [next] = useState({ key: 0 })
  keys.length = Math.min(keys.length, count)
  while (keys.length < count) {
    keys.push(next.key)
    next.key += 1
  }
  return { at: (index) => keys[index] ?? index, remove: (index) => void keys.splice(index, 1) }
}

/** Background and border of an object or array, or of an array's items. */
function boxStyle({ props }: Field, of: '' | 'cell' = ''): CSSProperties {
  const value = (name: string) => props[of === '' ? name : `cell${name.charAt(0).toUpperCase()}${name.slice(1)}`]
  const width = cssLength(value('borderWidth'))
  const color = cssText(value('borderColor'))
  return {
    ...variables({ borderRadius: value('borderRadius'), boxShadow: value('boxShadow'), accentColor: props.accentColor }),
    background: cssText(value('backgroundColor')) || undefined,
    borderWidth: width || undefined,
    borderColor: color || undefined,
  }
}
