import './ui/tokens.css'
import './ui/page.css'
import { createRoot } from 'react-dom/client'
import { createClient } from './api/client'
import { applyTheme, storedTheme } from './lib/theme'
import { startLanguage } from './messages/start'
import type { ViewDocument } from './model/view'
import { startEarly } from './sandbox/early-start'
import { pageStarter } from './sandbox/page-starter'
import { readAddress } from './viewer/address'
import { askForDocument } from './viewer/first-document'
import { ViewerApp } from './viewer/ViewerApp'
import { loadViews } from './widgets/components'

applyTheme(storedTheme())
// Whoever asks says what being signed out means there: no page (`ProblemPage`), or nothing, as for visitors of a public app.
const client = createClient({ fetch: window.fetch.bind(window), onSignedOut: () => undefined })
const address = readAddress(window.location.pathname)
// Evaluating the page takes longer than drawing what is around it: that begins first, and the page takes it over.
const start = (document: ViewDocument) => {
  startEarly(document, address?.mode === 'draft')
  loadViews(document.page.layout)
}
const first = address && askForDocument(client, address, start)
const root = document.getElementById('root')
void startLanguage(document.documentElement).then(() => {
  if (root !== null) createRoot(root).render(<ViewerApp client={client} startRuntime={pageStarter()} first={first} />)
})
