import type { Errcode } from './errcode-reply'
import { errcodeReply } from './errcode-reply'
import type { StandInReply, StandInRequest } from './exchange'
import { fieldsOf } from './exchange'
import type { MinuteLimits } from './minute-limits'
import type { Surroundings } from './surroundings'

const picturesPerMinute = 5000
const sceneCharacters = /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~]+$/
const versions: readonly unknown[] = ['release', 'trial', 'develop']
/** One black pixel stands for the picture: nobody scans the stand-in's codes. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

/** POST /wxa/getwxacodeunlimit: a picture, or JSON where something is wrong with the request. */
export async function miniProgramCode(
  request: StandInRequest,
  around: Surroundings,
  limits: MinuteLimits,
): Promise<StandInReply> {
  const mistake = pictureMistake(fieldsOf(request.body) ?? {}, around)
  if (mistake !== undefined) return errcodeReply(mistake, around)
  if (limits.exceeds('mini-program codes', picturesPerMinute)) return errcodeReply(45009, around)
  return { status: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from(pixel, 'base64') }
}

type Fields = Readonly<Record<string, unknown>>

/** What WeChat refuses, in its order. */
const mistakes: readonly [Errcode, (fields: Fields, pages?: readonly string[]) => boolean][] = [
  [40169, ({ scene }) => typeof scene !== 'string' || scene === '' || scene.length > 32],
  [40129, ({ scene }) => !sceneCharacters.test(String(scene))],
  [85096, ({ scene, page }) => `${String(scene)} ${String(page)}`.includes('scancode_time')],
  [41030, ({ page = '' }) => typeof page !== 'string' || /^\/|\?/.test(page)],
  [41030, ({ page = '', check_path: checked }, pages) => checked !== false && isUnpublished(String(page), pages)],
  [40097, ({ width = 430 }) => !(typeof width === 'number' && width >= 280 && width <= 1280)],
  [40097, ({ env_version: version = 'release' }) => !versions.includes(version)],
]

function pictureMistake(fields: Fields, { pages }: Surroundings): Errcode | undefined {
  return mistakes.find(([, isMade]) => isMade(fields, pages))?.[0]
}

/** No page at all is the home page. */
function isUnpublished(page: string, pages?: readonly string[]): boolean {
  return page !== '' && pages !== undefined && !pages.includes(page)
}
