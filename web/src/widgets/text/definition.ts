import type { WidgetDefinition } from '../definition'
import { boolean, setDisabled, setRequired, setVisibility, style, text, visibility } from '../rules'

export const textWidget: WidgetDefinition = {
  type: 'TEXT_WIDGET',
  label: 'Text',
  initial: { isVisible: true, text: '' },
  properties: {
    ...visibility,
    ...style,
    text: { kind: 'text', limitLineBreaks: true },
    textColor: text,
    fontSize: text,
    fontStyle: text,
    textAlign: text,
    overflow: text,
    disableLink: boolean,
    truncateButtonColor: text,
  },
  derived: { value: { from: ['text'], compute: (props) => props.text } },
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setText: 'text', setTextColor: 'textColor' },
}

export const definitions: readonly WidgetDefinition[] = [textWidget]
