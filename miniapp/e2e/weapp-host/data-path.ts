type Branch = Record<string, unknown>

/** Writes as WeChat's setData does: keys are paths such as `root.cn.[0].cn[1].v`. */
export function writeData(data: Branch, patch: Branch): void {
  for (const [path, value] of Object.entries(patch)) {
    const parts = path.split(/[.[\]]+/).filter(Boolean)
    const last = parts.pop()
    if (last === undefined) continue
    let branch = data
    parts.forEach((part, place) => {
      branch[part] ??= /^\d+$/.test(parts[place + 1] ?? last) ? [] : {}
      branch = branch[part] as Branch
    })
    branch[last] = value
  }
}
