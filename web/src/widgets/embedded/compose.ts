import { ownReact } from './own-react'
import type { OwnReact } from './own-react'
import type { Content } from './protocol'

const baseStyle =
  '*,*::before,*::after{box-sizing:border-box}html,body{margin:0;padding:0}body{font-family:system-ui,sans-serif;font-size:14px}'

/**
 * Tells of what the policy refused to a document that the app wrote itself. Leaves no trace in it: the parser puts it into the head
 * that is about to come.
 */
const watcher =
  `<script>addEventListener('securitypolicyviolation',({blockedURI:a,effectiveDirective:d})=>parent.postMessage` +
  `({'steward-blocked':a,directive:d},'*'));document.currentScript.remove()</script>`

/** The document of a content: for custom widgets the bridge first, then what the developer wrote (runtime §8.7). */
export function compose(content: Content, bridge: string): string {
  if (content.kind === 'document') return content.source.replace(/^(?:\s*<!doctype[^>]*>)?/i, (start) => start + watcher)
  const { css, js, react = '' } = content
  const own = react === '' ? undefined : ownReact(content)
  return [
    `<!doctype html><html><head><meta charset="utf-8"><style>${baseStyle}</style></head><body>`,
    `<script>${insideScript(bridge)}</script>`,
    ...(own ? [reactScript(own, react)] : []),
    own?.html ?? content.html,
    `<style>${css.replace(/<\/style/gi, '<\\/style')}</style>`,
    `<script type="module">${insideScript(js)}</script>`,
    '</body></html>',
  ].join('\n')
}

function reactScript({ modules, hasGlobals }: OwnReact, source: string): string {
  const addresses = JSON.stringify(modules).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<script data-modules="${addresses}"${hasGlobals ? ' data-globals' : ''}>${insideScript(source)}</script>`
}

/** A script's text must not end its element. Inside strings and patterns the backslash changes nothing. */
function insideScript(source: string): string {
  return source.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--')
}
