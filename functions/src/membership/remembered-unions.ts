import type { Directory } from '../table/directory.repository'

/** A directory that reads each union once while a pool is gone through: its members are given the same few. */
export function rememberedUnions(directory: Directory): Directory {
  const held = new Map<string, ReturnType<Directory['union']>>()
  const union: Directory['union'] = (unionId) => {
    const remembered = held.get(unionId) ?? directory.union(unionId)
    held.set(unionId, remembered)
    return remembered
  }
  return { ...directory, union }
}
