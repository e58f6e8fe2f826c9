import * as React from 'react'
import * as runtime from 'react/jsx-runtime'
import * as DOM from 'react-dom'
import * as client from 'react-dom/client'

// Runs in the document of a custom widget before its code, see own-react.ts: puts Steward's React where the code looks
// for it, as globals or as modules under the addresses that its script element names.

const dom = { ...DOM, ...client }
const parts: Readonly<Record<string, object>> = {
  react: React,
  'react/jsx-runtime': runtime,
  'react-dom': dom,
  'react-dom/client': client,
}
const { modules = '{}', globals } = document.currentScript?.dataset ?? {}

if (globals !== undefined) Object.assign(window, { React: plain(React), ReactDOM: plain(dom) })
Object.defineProperty(window, 'stewardReact', { value: parts })

const imports = Object.entries(JSON.parse(modules) as Record<string, string>).map(([address, part]) => [address, moduleOf(part)])
if (imports.length > 0) {
  const map = document.createElement('script')
  map.type = 'importmap'
  map.textContent = JSON.stringify({ imports: Object.fromEntries(imports) })
  document.currentScript?.after(map)
}

function moduleOf(part: string): string {
  const names = Object.keys(plain(parts[part] ?? {}))
  const code = `const all=window.stewardReact[${JSON.stringify(part)}];export default all;export const {${names.join(',')}}=all`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/** Without what the bundler adds to a module. */
function plain(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([name]) => name !== 'default' && name !== '__esModule'))
}
