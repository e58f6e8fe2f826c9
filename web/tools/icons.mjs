// `import { icon as trash } from 'icon:trash'`: one icon of Debian's bootstrap-icons as data for <Icon>.
// Data and not markup, because Trusted Types leave the page no innerHTML.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconsDir } from './env.mjs'

const shapes = new Set(['path', 'circle', 'rect', 'ellipse', 'line', 'polygon', 'polyline'])

export function iconPlugin() {
  return {
    name: 'icon',
    setup(build) {
      build.onResolve({ filter: /^icon:/ }, ({ path }) => ({ path: path.slice('icon:'.length), namespace: 'icon' }))
      build.onLoad({ filter: /.*/, namespace: 'icon' }, ({ path }) => {
        const file = join(iconsDir, `${path}.svg`)
        if (!/^[a-z0-9-]+$/.test(path) || !existsSync(file)) {
          return { errors: [{ text: `no icon named ${path} in ${iconsDir}` }] }
        }
        return { contents: `export const icon = ${JSON.stringify(parseIcon(readFileSync(file, 'utf8')))}`, loader: 'js' }
      })
    },
  }
}

/** The drawing of an SVG file as `{viewBox, shapes: [tag, attributes][]}`, attribute names as React wants them. */
export function parseIcon(svg) {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 16 16'
  const drawing = []
  for (const [, tag, attributes] of svg.matchAll(/<([a-z]+)\b([^>]*?)\/?>/g)) {
    if (tag === 'svg' || tag === 'g') continue
    if (!shapes.has(tag)) throw new Error(`icons.mjs does not know <${tag}>`)
    const pairs = [...attributes.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [camelCase(name), value])
    drawing.push([tag, Object.fromEntries(pairs)])
  }
  return { viewBox, shapes: drawing }
}

function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}
