/** What a screen reader is told, by WeChat's names; the values are WXML's defaults. */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-live': '',
}

const components = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'ScrollView']

export const spokenComponents = Object.fromEntries(components.map((name) => [name, spoken]))
