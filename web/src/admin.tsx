import './ui/tokens.css'
import './ui/page.css'
import { createRoot } from 'react-dom/client'
import { applyTheme, storedTheme } from './lib/theme'
import { AdminApp } from './admin/AdminApp'

applyTheme(storedTheme())
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<AdminApp fetch={window.fetch.bind(window)} />)
