import type { AudienceDraft, CampaignDraft } from './campaign-draft'
import type { WrongDraft } from './draft-parts'

/** What every part of the form is given. */
export interface PartProps {
  readonly draft: CampaignDraft
  readonly wrong: WrongDraft
  readonly onChange: (patch: Partial<CampaignDraft>) => void
}

/** What the fields about the audience are given. */
export interface AudienceProps extends Pick<PartProps, 'wrong'> {
  readonly audience: AudienceDraft
  readonly onChange: (patch: Partial<AudienceDraft>) => void
}
