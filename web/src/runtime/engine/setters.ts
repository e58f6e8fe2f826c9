import type { PageState } from './page-state'
import { rejection } from './rejection'
import { validate } from './validation'
import { toPlain } from './values'
import type { WidgetEntity } from './widget-entity'

/** Gives a widget its `setX(value)` functions; they are not enumerable, so a copy of the widget has none. */
export function addSetters(page: PageState, widget: WidgetEntity): void {
  for (const [name, path] of Object.entries(widget.definition.setters ?? {})) {
    const value = (given: unknown) => {
      page.refuseInData(`${widget.entity.name}.${name}()`)
      return applySetter(widget, name, path, given)
    }
    Object.defineProperty(widget.entity.view, name, { value, enumerable: false })
  }
}

/** Takes effect at once; the promise only tells whether the value was accepted. */
function applySetter(widget: WidgetEntity, name: string, path: string, given: unknown): Promise<unknown> {
  const call = `${widget.entity.name}.${name}`
  const value = toPlain(given)
  if (value === undefined) return Promise.reject(rejection(`The value passed to ${call}() evaluates to undefined.`))
  const rule = widget.ruleOf(path)
  const verdict = rule === undefined ? undefined : validate(rule, value, widget.entity.view)
  if (verdict?.isValid === false) return Promise.reject(rejection(`${call}: ${verdict.message ?? 'Invalid value'}`))
  const parsed = verdict === undefined ? value : verdict.parsed
  widget.override(path, parsed)
  return Promise.resolve(parsed)
}
