const dark = '#10131a'
const light = '#ffffff'
const darkLuminance = 0.0065
/** A little below the 4.5 of WCAG 2 AA: button labels are heavier than running text. */
const enough = 4

/** Text colour on a background: white where it can be read well, else whichever has more contrast. */
export function onColor(background: string): string {
  const channels = readColor(background)
  if (!channels) return light
  const own = luminance(channels)
  const withLight = 1.05 / (own + 0.05)
  const withDark = (own + 0.05) / (darkLuminance + 0.05)
  return withLight >= enough || withLight >= withDark ? light : dark
}

/** Too light to be read on white: contrast below 2. */
export function isLight(color: string): boolean {
  const channels = readColor(color)
  return channels !== undefined && 1.05 / (luminance(channels) + 0.05) < 2
}

export type Channels = readonly [red: number, green: number, blue: number]

/** Understands `#rgb`, `#rrggbb`, `rgb()`, two names, and in a browser whatever that understands. */
export function readColor(color: string): Channels | undefined {
  return readWritten(color) ?? readByBrowser(color)
}

function readWritten(color: string): Channels | undefined {
  const text = color.trim().toLowerCase()
  if (text === 'white') return [255, 255, 255]
  if (text === 'black') return [0, 0, 0]
  const hex = /^#([0-9a-f]{3,8})$/.exec(text)?.[1]
  if (hex) return readHex(hex)
  const numbers = /^rgba?\(([^)]*)\)$/.exec(text)?.[1]?.split(/[\s,/]+/).filter(Boolean).map(parseFloat)
  return numbers && isChannels(numbers) ? [numbers[0], numbers[1], numbers[2]] : undefined
}

/** A canvas writes colours as `#rrggbb` or `rgba()`, and leaves its former one where a text is none. */
function readByBrowser(color: string): Channels | undefined {
  if (typeof CanvasRenderingContext2D === 'undefined') return undefined
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return undefined
  const [first, second] = ['#000000', '#ffffff'].map((former) => {
    canvas.fillStyle = former
    canvas.fillStyle = color
    return canvas.fillStyle
  })
  return first === second ? readWritten(first ?? '') : undefined
}

function readHex(hex: string): Channels | undefined {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex
  const values = [0, 2, 4].map((start) => parseInt(long.slice(start, start + 2), 16))
  return isChannels(values) ? [values[0], values[1], values[2]] : undefined
}

function isChannels(values: readonly number[]): values is readonly [number, number, number, ...number[]] {
  return values.length >= 3 && values.slice(0, 3).every(Number.isFinite)
}

/** Relative luminance of WCAG 2. */
function luminance(channels: Channels): number {
  const [red, green, blue] = channels.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast of WCAG 2: from 1 for the same colour to 21 for black and white. */
export function contrast(one: Channels, other: Channels): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A series of colours that starts with the accent; for charts and coloured lists. */
export function palette(accent: string): readonly string[] {
  return [accent || '#3a50d0', '#0e9f8e', '#e4912c', '#c2427a', '#5a8f29', '#7a5af0', '#d1553b', '#2b8cc4', '#8a6d3b']
}
