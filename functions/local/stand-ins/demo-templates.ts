import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'

const keywords = { subject: 'thing1', result: 'phrase2', at: 'time3', note: 'thing4' } as const

/** Templates as the demo city would have chosen them; the stand-in takes any id, and checks what is in the keywords. */
export const demoTemplates: MessageTemplates = {
  application: { id: 'demo-application', keywords },
  transfer: { id: 'demo-transfer', keywords },
  benefit: { id: 'demo-benefit', keywords },
  recovery: { id: 'demo-recovery', keywords },
  opening: { id: 'demo-opening', keywords },
}
