import type { VisitStep } from '@gongyou/shared/contracts/names'
import { useEffect, useState } from 'react'
import { newKey } from '../../platform/chance'
import { useConnection } from '../../session/connection'

/** The visit that began with the last look at a code's page: the form belongs to it. */
const visits = new Map<string, string>()

/**
 * Tells that this code's page was seen, or that the form behind it was begun; told twice, it counts once. Nobody waits
 * for it, nothing on the screen depends on it, and it does not say whose phone this is.
 */
export function useVisit(code: string | undefined, step: VisitStep): void {
  const { ask } = useConnection()
  const [own] = useState(newKey)
  useEffect(() => {
    if (code === undefined) return
    if (step === 'seen') visits.set(code, own)
    void ask('code.visit', { code, visitId: visits.get(code) ?? own, step })
  }, [ask, code, step, own])
}
