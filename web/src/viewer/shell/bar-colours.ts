import type { CSSProperties } from 'react'
import { type Channels, contrast, readColor } from '../../widgets/colours'

/** Colours of a navigation in the app's colour. */
export interface BarColours {
  readonly ground: Channels
  /** Of all that is written on the bar. */
  readonly text: Channels
  /** Ground of the link of the open page. */
  readonly open: Channels
  /** Ground of what is under the pointer. */
  readonly hover: Channels
}

/** Custom properties of the colours for the bar's style sheet, and a tint that leaves any text of ours enough contrast. */
export function barVariables(accent: string): CSSProperties {
  const { ground, text, open, hover } = barColours(accent)
  const values = {
    '--app-bar': written(ground),
    '--app-bar-text': written(text),
    '--app-bar-open': written(open),
    '--app-bar-hover': written(hover),
    '--app-tint': written(ground, tintShare),
  }
  return values as CSSProperties
}

/** Opacity of the app's colour as a ground of the link of the open page in a navigation that is not in that colour. */
export const tintShare = 0.12

/** WCAG 2 AA for running text. */
const enough = 4.5
/** Contrast from which a ground on the bar can be told from it. */
const visible = 1.15

const white: Channels = [255, 255, 255]
const ink: Channels = [16, 19, 26]
const black: Channels = [0, 0, 0]
const ownAccent: Channels = [85, 61, 233]

/** Text has a contrast of at least 4.5 on each of the grounds, whatever the app's colour: one of white and black always has. */
export function barColours(accent: string): BarColours {
  const ground = readColor(accent) ?? ownAccent
  const text = [white, ink].find((color) => contrast(color, ground) >= enough) ?? black
  return { ground, text, open: stepped(ground, text, 0.2), hover: stepped(ground, text, 0.1) }
}

/** A step away from the text only adds contrast. Where nobody would see it, as near black and white, some of the text's colour is mixed in. */
function stepped(ground: Channels, text: Channels, step: number): Channels {
  const away = lighter(ground, text === white ? -step : step)
  const steps = [away, mixed(ground, text, step), mixed(ground, text, step / 2)]
  return steps.find((color) => contrast(color, ground) >= visible && contrast(color, text) >= enough) ?? away
}

function mixed(ground: Channels, other: Channels, share: number): Channels {
  const channel = (place: 0 | 1 | 2) => Math.round(ground[place] * (1 - share) + other[place] * share)
  return [channel(0), channel(1), channel(2)]
}

/** The colour with another lightness of HSL: hue and saturation stay. */
function lighter(color: Channels, by: number): Channels {
  const [most, least] = [Math.max(...color), Math.min(...color)]
  const lightness = (most + least) / 510
  const saturation = most === least ? 0 : (most - least) / 255 / (1 - Math.abs(2 * lightness - 1))
  const next = Math.max(0, Math.min(1, lightness + by))
  const spread = saturation * (1 - Math.abs(2 * next - 1))
  const channel = (value: number) => {
    const place = most === least ? 0.5 : (value - least) / (most - least)
    return Math.round(255 * (next + (place - 0.5) * spread))
  }
  return [channel(color[0]), channel(color[1]), channel(color[2])]
}

function written(channels: Channels, opacity = 1): string {
  return `rgb(${channels.join(' ')} / ${opacity})`
}
