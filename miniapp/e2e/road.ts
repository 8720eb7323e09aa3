import type { Posters } from './demo-city'
import type { Invented } from './people'
import { takeStage } from './stage'
import { openPhone, type Phone, type PhoneSetting } from './weapp-host/phone'

/** What stands on the way from a poster to a sent form. */
export const onTheWay = {
  oneTap: '我要入会 · 手机号一键填写',
  consent: '同意为办理入会使用我的身份证号',
  send: '我自愿申请入会',
  /** Said where there is no network at the last tap. */
  kept: '没信号，已存手机里，连上再点一次提交',
}

export const scan = (code: string) => ({
  path: 'pages/landing/index',
  query: { scene: encodeURIComponent(`c=${code}`) },
})

interface Road {
  readonly dist: string
  readonly url: string
  readonly posters: Posters
}

type PhoneOf = (person: Pick<Invented, 'openid'> & Partial<Invented>, opened?: Partial<PhoneSetting>) => Promise<Phone>

/** The stage with phones in front of it, and the way to a form that is filled in and not sent. */
export async function takePhones(district: number) {
  const stage = await takeStage(district)
  return { ...stage, ...takeRoad(stage) }
}

/** Phones of a city, and the way to a form that is filled in and not sent. */
export function takeRoad({ dist, url, posters }: Road) {
  const phoneOf: PhoneOf = ({ openid, phoneNumber }, opened = {}) =>
    openPhone({ dist, baseUrl: url, openid, phoneNumber, ...opened })

  async function fillIn(worker: Invented, opened: Partial<PhoneSetting> = {}): Promise<Phone> {
    const phone = await phoneOf(worker, { ...scan(posters.reviewed.code), ...opened })
    await phone.tap(onTheWay.oneTap)
    await phone.reaches('pages/join/index')
    await phone.type('姓名', worker.name)
    await phone.type('身份证号，18位', worker.nationalId)
    await phone.tap('快递员')
    await phone.tap(onTheWay.consent)
    return phone
  }
  return { phoneOf, fillIn }
}
