import type { WidgetDefinition } from '../definition'
import { boolean, label, setDisabled, setRequired, setVisibility, style, text, visibility } from '../rules'
import { isBlank } from '../values'

export const richTextEditor: WidgetDefinition = {
  type: 'RICH_TEXT_EDITOR_WIDGET',
  label: 'Rich text editor',
  initial: { isVisible: true, inputType: 'html', defaultText: '' },
  properties: {
    ...visibility,
    ...style,
    ...label,
    inputType: text,
    defaultText: text,
    placeholder: text,
    isToolbarHidden: boolean,
    isRequired: boolean,
    isDisabled: boolean,
  },
  meta: { text: undefined, isDirty: false },
  defaults: { text: 'defaultText' },
  derived: {
    value: { from: ['text'], compute: (props) => props.text },
    isValid: { from: ['isRequired', 'text'], compute: (props) => !props.isRequired || !isBlank(props.text) },
  },
  events: ['onTextChange'],
  setters: { ...setVisibility, ...setDisabled, ...setRequired, setValue: 'defaultText' },
}

export const definitions: readonly WidgetDefinition[] = [richTextEditor]
