import { useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { RowArrow } from '../../ui/RowArrow'
import { scrollRow, showInRow, useRowRest } from '../../ui/use-row-scroll'
import { hasLimits } from '../auto-height'
import { panelStyle } from '../container/Panel'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { canvasesOf, usePage } from '../page'
import { useScrollable } from '../parts/use-scrollable'
import { asText, isNil, type JSONRecord } from '../values'
import type { WidgetViewProps } from '../view'
import { selectedTab, visibleTabs } from './definition'
import { labelColours } from './label-colours'
import './tabs.css'

const headerHeight = 40
const boxPadding = 8
/** No default tab yet. */
const unseen = {}

/** Several canvases of which one is shown; only that one is drawn. */
export function TabsWidget({ node, props, runtime, width, height, onContentHeight }: WidgetViewProps): JSX.Element {
  const { Canvas } = usePage()
  const id = useId()
  const tabs = visibleTabs(props)
  const open = selectedTab(props)
  const canvas = canvasesOf(node).find(({ widgetId, tabId }) => widgetId === open?.widgetId || tabId === open?.id)
  const header = props.shouldShowTabs === false ? 0 : headerHeight
  const report = useCallback((pixels: number) => onContentHeight?.(pixels + header + 2), [onContentHeight, header])
  useDefaultTab(props.defaultTab, () => {
    if (!isNil(props.selectedTabWidgetId)) runtime.setMeta(node.widgetName, { selectedTabWidgetId: undefined })
  })
  const choose = (tab: JSONRecord) => {
    if (tab.widgetId === open?.widgetId) return
    void fire(runtime, node, 'onTabSelected', { meta: { selectedTabWidgetId: tab.widgetId } })
  }
  const scrolls = props.shouldScrollContents !== false && (onContentHeight === undefined || hasLimits(node))
  const panel = useRef<HTMLDivElement>(null)
  useScrollable(panel, scrolls)
  const list = useRef<HTMLDivElement>(null)
  const openID = asText(open?.widgetId)
  // Where not all tabs fit, the one that is open is in sight.
  useLayoutEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (list.current && tab) showInRow(list.current, tab)
  }, [openID, width])
  const rest = useRowRest(list, header > 0, tabs.map((tab) => asText(tab.widgetId)).join())
  const handleArrow = (end: 'before' | 'after') => list.current && scrollRow(list.current, end)
  return (
    <div className="sw-tabs" style={panelStyle(props)}>
      {header > 0 && (
        <div className="sw-tabs-strip" style={labelColours(props)}>
          <div ref={list} className="sw-tabs-list" role="tablist" aria-label={node.widgetName} onKeyDown={moveFocus}>
            {tabs.map((tab) => (
              <button
                key={asText(tab.id) || asText(tab.widgetId)}
                type="button"
                role="tab"
                id={`${id}-${asText(tab.widgetId)}`}
                aria-selected={tab === open}
                aria-controls={`${id}-panel`}
                tabIndex={tab === open ? 0 : -1}
                className="sw-tab"
                onClick={() => choose(tab)}
              >
                {asText(tab.label)}
              </button>
            ))}
          </div>
          {rest.before && <RowArrow end="before" label={widgetMessages.previousTabs} onPress={handleArrow} />}
          {rest.after && <RowArrow end="after" label={widgetMessages.moreTabs} onPress={handleArrow} />}
        </div>
      )}
      <div
        ref={panel}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${openID}`}
        className={scrolls ? 'sw-tabs-panel sw-tabs-scrolls' : 'sw-tabs-panel'}
      >
        {canvas && (
          <Canvas
            key={canvas.widgetId}
            node={canvas}
            width={width + boxPadding}
            minHeight={Math.max(0, height - header - 4)}
            onContentHeight={onContentHeight && report}
          />
        )}
      </div>
    </div>
  )
}

/** A default tab that changes at run time opens that tab; tabs that come again, as in a modal, begin with it. */
function useDefaultTab(value: unknown, forget: () => void): void {
  const last = useRef<unknown>(unseen)
  const latest = useRef(forget)
  latest.current = forget
  // An effect, because the open tab is state of the page.
  useEffect(() => {
    if (last.current !== value) latest.current()
    last.current = value
  }, [value])
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const current = tabs.findIndex((tab) => tab === document.activeElement)
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
  const after = (current + 1) % tabs.length
  const before = (current - 1 + tabs.length) % tabs.length
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: isMirrored ? before : after,
    ArrowLeft: isMirrored ? after : before,
    Home: 0,
    End: tabs.length - 1,
  }
  const target = tabs[targets[event.key] ?? -1]
  if (!target) return
  event.preventDefault()
  target.focus()
  target.click()
}
