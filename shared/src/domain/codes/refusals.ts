/** Every way in which the rules of codes say no. Their statuses and sentences stand in `contracts/problems.ts`. */
export type CodeRefusal =
  | 'code-union-ended'
  | 'fast-lane-unauthorised'
  | 'window-without-fast-lane'
  | 'window-over'
  | 'code-replaced'
  | 'code-not-active'
  | 'code-not-paused'
