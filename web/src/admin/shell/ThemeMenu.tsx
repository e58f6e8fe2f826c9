import { useState } from 'react'
import { applyTheme, storedTheme } from '../../lib/theme'
import type { Theme } from '../../lib/theme'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import { icon as half } from 'icon:circle-half'
import { icon as sun } from 'icon:sun'
import { icon as moon } from 'icon:moon-stars'
import { icon as display } from 'icon:display'
import { messages } from '../messages'

const icons = { system: display, light: sun, dark: moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

export function ThemeMenu({ opens = 'up' }: { readonly opens?: 'up' | 'down' }): JSX.Element {
  const [theme, setTheme] = useState(storedTheme)
  const items = themes.map((id) => ({
    id,
    label: messages.theme[id],
    icon: icons[id],
    isChecked: id === theme,
    onSelect: () => {
      applyTheme(id)
      setTheme(id)
    },
  }))
  return <Menu items={items} label={messages.theme.label} trigger={<Icon of={half} />} opens={opens} />
}
