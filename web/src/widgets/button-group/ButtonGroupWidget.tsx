import { useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { useFire } from '../events'
import { useForm } from '../form/form-context'
import { iconWords } from '../icons/WidgetIcon'
import { menuEntries } from '../menu-button/entries'
import { MenuList } from '../parts/MenuList'
import { Popover } from '../parts/Popover'
import { asBoolean, asText, type JSONRecord, ordered } from '../values'
import type { WidgetViewProps } from '../view'
import './button-group.css'

/** Buttons side by side; some of them may open a menu. */
export function ButtonGroupWidget(view: WidgetViewProps): JSX.Element {
  const { node, props } = view
  const isVertical = props.orientation === 'vertical'
  return (
    <div
      role="group"
      aria-label={node.widgetName}
      className={isVertical ? 'sw-button-group sw-button-group-vertical' : 'sw-button-group'}
      style={variables(props)}
    >
      {ordered(props.groupButtons)
        .filter(([, button]) => asBoolean(button.isVisible))
        .map(([key, button]) => (
          <GroupButton key={key} view={view} id={key} button={button} />
        ))}
    </div>
  )
}

interface GroupButtonProps {
  readonly view: WidgetViewProps
  readonly id: string
  readonly button: JSONRecord
}

function GroupButton({ view, id, button }: GroupButtonProps): JSX.Element {
  const { node, props, runtime } = view
  const [fire, isRunning] = useFire(runtime, node)
  const form = useForm()
  const element = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const isMenu = button.buttonType === 'MENU'
  const path = `groupButtons.${id}`
  const label = asText(button.label)
  const name = label || iconWords(button.iconName) || id
  const close = () => {
    setOpen(false)
    element.current?.focus({ preventScroll: true })
  }
  const waits = button.disabledWhenInvalid === true && form !== undefined && !form.isValid
  return (
    <>
      <ButtonFace
        innerRef={element}
        text={label}
        label={name}
        variant={props.buttonVariant}
        color={button.buttonColor}
        icon={button.iconName}
        iconOnRight={button.iconAlign === 'right'}
        placement={button.placement}
        isDisabled={props.isDisabled === true || button.isDisabled === true || waits}
        isBusy={isRunning}
        hasMenu={isMenu}
        isOpen={isOpen}
        trailing={isMenu && <Icon of={chevron} size={12} />}
        onClick={() => (isMenu ? setOpen(!isOpen) : void fire(`${path}.onClick`, { event: 'click' }))}
      />
      {isOpen && (
        <Popover anchor={element} onClose={close} isWide>
          <MenuList
            label={name}
            entries={menuEntries(button, `${path}.`, (eventPath) => void fire(eventPath, { event: 'click' }))}
            onClose={close}
          />
        </Popover>
      )}
    </>
  )
}
