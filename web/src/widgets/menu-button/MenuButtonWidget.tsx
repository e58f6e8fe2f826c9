import { useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { useFire } from '../events'
import { iconName } from '../icons/WidgetIcon'
import { MenuList } from '../parts/MenuList'
import { Popover } from '../parts/Popover'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { menuEntries } from './entries'

export function MenuButtonWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const [fire, isRunning] = useFire(runtime, node)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  const entries = menuEntries(props, '', (path, context) => void fire(path, context ? { context } : {}))
  const icon = iconName(props.iconName)
  return (
    <>
      <ButtonFace
        innerRef={button}
        text={asText(props.label)}
        label={node.widgetName}
        variant={props.menuVariant}
        color={props.menuColor}
        icon={icon}
        iconOnRight={props.iconAlign === 'right'}
        placement={props.placement}
        isDisabled={props.isDisabled === true}
        isBusy={isRunning}
        variables={variables(props)}
        hasMenu
        isOpen={isOpen && entries.length > 0}
        trailing={icon === '' && <Icon of={chevron} size={12} />}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && entries.length > 0 && (
        <Popover anchor={button} onClose={close} isWide>
          <MenuList label={asText(props.label) || node.widgetName} entries={entries} onClose={close} />
        </Popover>
      )}
    </>
  )
}
