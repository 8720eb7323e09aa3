/**
 * Every way a request can be refused, once: a name (a fact about the person or the request), a status, and the Chinese
 * sentence that tells a rider or a cadre what to do next. `{…}` parts are filled by `sentenceOf`.
 */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  readonly says: string
}
