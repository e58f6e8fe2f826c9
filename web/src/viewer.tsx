import './ui/tokens.css'
import './ui/page.css'
import { createRoot } from 'react-dom/client'
import { applyTheme, storedTheme } from './lib/theme'
import { startLanguage } from './messages/start'
import { createPageRuntime } from './sandbox/host'
import { ViewerApp } from './viewer/ViewerApp'

applyTheme(storedTheme())
const root = document.getElementById('root')
void startLanguage(document.documentElement).then(() => {
  if (root === null) return
  createRoot(root).render(<ViewerApp fetch={window.fetch.bind(window)} startRuntime={createPageRuntime} />)
})
