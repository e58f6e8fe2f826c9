import type { IconShape } from '../../ui/Icon'

const pen = { fill: 'none', stroke: 'currentColor', strokeLinejoin: 'round' } as const

/** A diskette, which bootstrap-icons does not draw: its shell, shutter and label. */
export const floppy: IconShape = {
  viewBox: '0 0 16 16',
  shapes: [
    ['path', { ...pen, d: 'M2.5 1.5h9l3 3v9a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1z' }],
    ['path', { ...pen, d: 'M4.5 1.5v4h6v-4M8.5 3v1' }],
    ['path', { ...pen, d: 'M4 14.5v-5h8v5' }],
  ],
}
