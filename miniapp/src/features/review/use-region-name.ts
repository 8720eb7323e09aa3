import { useEffect, useState } from 'react'
import { useConnection } from '../../session/connection'

/** A division's name by its code; nothing while it is unknown, or where there is no code. */
export function useRegionName(code: string | undefined): string | undefined {
  const { regions } = useConnection()
  const [named, setNamed] = useState<{ readonly code: string; readonly name: string }>()
  useEffect(() => {
    if (code === undefined) return
    void regions.show(code).then((reached) => {
      if (reached.at === 'answered') setNamed({ code, name: reached.body.name })
    })
  }, [code, regions])
  return named?.code === code ? named?.name : undefined
}
