import './ui/tokens.css'
import './ui/page.css'
import { createRoot } from 'react-dom/client'
import { applyTheme, storedTheme } from './lib/theme'
import { startLanguage } from './messages/start'
import { AdminApp } from './admin/AdminApp'

applyTheme(storedTheme())
const root = document.getElementById('root')
void startLanguage(document.documentElement).then(() => {
  if (root !== null) createRoot(root).render(<AdminApp fetch={window.fetch.bind(window)} />)
})
