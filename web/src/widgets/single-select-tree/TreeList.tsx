import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as check } from 'icon:check-lg'
import { icon as chevron } from 'icon:chevron-right'
import { icon as dash } from 'icon:dash-lg'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import { type Branch, flatten, linesOf, pathsTo } from './tree'
import './tree-list.css'

const lineHeight = 32
const listHeight = 288

export type Choice = 'on' | 'off' | 'partly'

export interface TreeListProps {
  readonly branches: readonly Branch[]
  readonly stateOf: (branch: Branch) => Choice
  /** Boxes to check, and choosing keeps the tree open. */
  readonly isMulti?: boolean
  readonly opensAll: boolean
  readonly onChoose: (branch: Branch) => void
  readonly onClose: () => void
}

/** Nested options with a search field; arrow keys open, close and move as in the ARIA tree pattern. */
export function TreeList({ branches, stateOf, isMulti = false, opensAll, onChoose, onClose }: TreeListProps): JSX.Element {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<ReadonlySet<unknown>>(() => firstOpen(branches, stateOf, opensAll))
  const lines = useMemo(() => linesOf(branches, open, text), [branches, open, text])
  const [active, setActive] = useState(() => Math.max(0, lines.findIndex(({ branch }) => stateOf(branch) === 'on')))
  const [scroll, setScroll] = useState(0)
  // Effects, because scrolling and sizes belong to the browser.
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const top = active * lineHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + lineHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + lineHeight - element.clientHeight
  }, [active])
  useEffect(() => setActive((place) => Math.min(place, Math.max(0, lines.length - 1))), [lines.length])

  const turn = (branch: Branch, isOpen: boolean) => {
    const next = new Set(open)
    if (isOpen) next.add(branch.value)
    else next.delete(branch.value)
    setOpen(next)
  }
  const choose = (branch: Branch) => {
    if (!branch.isDisabled) onChoose(branch)
  }
  const handleKey = (event: KeyboardEvent) => {
    const line = lines[active]
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const isSearching = text !== ''
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive(Math.min(active + 1, lines.length - 1)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      ...(isSearching ? {} : { Home: () => setActive(0), End: () => setActive(lines.length - 1) }),
      [isRightToLeft ? 'ArrowLeft' : 'ArrowRight']: () => {
        if (!line || isSearching) return
        if (line.isOpen) setActive(active + 1)
        else if (line.branch.children.length > 0) turn(line.branch, true)
      },
      [isRightToLeft ? 'ArrowRight' : 'ArrowLeft']: () => {
        if (!line || isSearching) return
        if (line.isOpen) turn(line.branch, false)
        else if (line.parent >= 0) setActive(line.parent)
      },
      Enter: () => line && choose(line.branch),
      ...(isSearching ? {} : { ' ': () => line && choose(line.branch) }),
      Escape: onClose,
    }
    if (event.key === 'Tab') return onClose()
    const act = keys[event.key]
    // While something is searched for, the arrow keys to the sides move in the text.
    if (!act || (isSearching && /Left|Right/.test(event.key))) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  const first = Math.max(0, Math.floor(scroll / lineHeight) - 2)
  const visible = lines.slice(first, first + Math.ceil(listHeight / lineHeight) + 5)
  const activeID = lines[active] && `${id}-${active}`
  return (
    <div className="sw-options" onKeyDown={handleKey}>
      <div className="sw-options-search">
        <input
          autoFocus
          role="searchbox"
          aria-label={widgetMessages.searchOptions}
          aria-controls={`${id}-tree`}
          aria-activedescendant={activeID}
          placeholder={widgetMessages.searchOptions}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}-tree`}
        role="tree"
        tabIndex={0}
        aria-label={widgetMessages.options}
        aria-multiselectable={isMulti || undefined}
        aria-activedescendant={activeID}
        className="sw-options-list"
        style={{ maxHeight: listHeight }}
        onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
      >
        <div role="none" style={{ height: first * lineHeight }} />
        {visible.map(({ branch, level, isOpen }, offset) => {
          const place = first + offset
          const state = stateOf(branch)
          const shapes = ['sw-option', 'sw-branch', place === active && 'sw-option-active', branch.isDisabled && 'sw-branch-off']
          return (
            <div
              key={place}
              id={`${id}-${place}`}
              role="treeitem"
              aria-level={level}
              aria-expanded={branch.children.length > 0 ? isOpen : undefined}
              aria-selected={isMulti ? undefined : state === 'on'}
              aria-checked={isMulti ? (state === 'partly' ? 'mixed' : state === 'on') : undefined}
              aria-disabled={branch.isDisabled || undefined}
              className={shapes.filter(Boolean).join(' ')}
              style={{ paddingInlineStart: 8 + (level - 1) * 20 }}
              onMouseMove={() => setActive(place)}
              onClick={() => choose(branch)}
            >
              <span
                aria-hidden
                className={isOpen ? 'sw-branch-turn sw-branch-turn-open' : 'sw-branch-turn'}
                onClick={(event) => {
                  if (branch.children.length === 0) return
                  event.stopPropagation()
                  turn(branch, !isOpen)
                }}
              >
                {branch.children.length > 0 && <Icon of={chevron} size={12} />}
              </span>
              {isMulti && (
                <span aria-hidden className="sw-branch-box" data-state={state}>
                  {state !== 'off' && <Icon of={state === 'on' ? check : dash} size={12} />}
                </span>
              )}
              <span className="sw-option-label">{branch.label}</span>
              {!isMulti && state === 'on' && <Icon of={check} size={14} />}
            </div>
          )
        })}
        <div role="none" style={{ height: Math.max(0, lines.length - first - visible.length) * lineHeight }} />
      </div>
      {lines.length === 0 && <p className="sw-options-none">{widgetMessages.noOptions}</p>}
    </div>
  )
}

function firstOpen(branches: readonly Branch[], stateOf: (branch: Branch) => Choice, opensAll: boolean): ReadonlySet<unknown> {
  const all = flatten(branches)
  if (opensAll) return new Set(all.map(({ value }) => value))
  const chosen = all.filter((branch) => stateOf(branch) === 'on').map(({ value }) => value)
  return new Set(pathsTo(branches, new Set(chosen)))
}
