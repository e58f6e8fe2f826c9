import { cssText, type Variables } from '../appearance'
import { type Channels, contrast, onColor, readColor } from '../colours'
import type { WidgetProps } from '../definition'

/** Colours of labels on the usual grounds, as the page's style sheet has them. */
const usual: Channels = [0x5a, 0x62, 0x74]
/** WCAG 2 AA: for text, and for what is no text. */
const enoughForText = 4.5
const enoughForLines = 3

/** How labels and the mark of the open tab are coloured where the usual colours can't be read on the tabs' own ground. */
export function labelColours({ backgroundColor, accentColor }: WidgetProps): Variables {
  const background = cssText(backgroundColor)
  const ground = isSeeThrough(background) ? undefined : readColor(background)
  if (ground === undefined) return {}
  if (contrast(ground, usual) >= enoughForText) return { '--sw-tabs-ground': background }
  const label = onColor(background)
  const accent = readColor(cssText(accentColor))
  const atLeast = (least: number) => (accent !== undefined && contrast(ground, accent) >= least ? cssText(accentColor) : label)
  return {
    '--sw-tabs-ground': background,
    '--sw-tab': label,
    '--sw-tab-open': atLeast(enoughForText),
    '--sw-tab-line': atLeast(enoughForLines),
  }
}

function isSeeThrough(color: string): boolean {
  return /^$|transparent|rgba|hsla|\/|^#(.{4}|.{8})$/i.test(color)
}
