/**
 * The one table as plain data: what `infra` creates in the cloud, what the local server creates on the embedded engine.
 * Which item types live in it, and why, stands in functions/docs/data-model.md.
 */
export interface TableIndex {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey: string
  /** `KEYS_ONLY`, or the few attributes that a list shows; never all (an index write costs by its size). */
  readonly projection: 'KEYS_ONLY' | readonly string[]
}

export interface TableDescription {
  readonly partitionKey: string
  readonly sortKey: string
  /** Epoch seconds; the engine may be hours late, so readers filter as well. */
  readonly ttl: string
  readonly indexes: readonly TableIndex[]
}

/** What a reviewer’s queue shows of each application. */
export const queuedOfApplication = [
  'applicationId',
  'version',
  'step',
  'state',
  'unionId',
  'name',
  'nationalIdMasked',
  'bornMonth',
  'occupation',
  'work',
  'homeRegion',
  'realName',
  'flags',
  'placement',
  'timeline',
  'waitingSince',
  'dueOn',
] as const

/** What a list of members shows of each. */
const listedOfMember = [
  'et',
  'personId',
  'memberNumber',
  'name',
  'unionId',
  'occupation',
  'since',
  'state',
  'staleSince',
] as const

export const tableDescription = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'ttl',
  indexes: [
    /**
     * A union's review queue in the order of its deadlines. Sparse: an application leaves it when it is decided. Beside
     * it, transfers that wait for the union, and those by which somebody has left it.
     */
    {
      name: 'queue',
      partitionKey: 'queuePk',
      sortKey: 'queueSk',
      projection: ['et', ...queuedOfApplication, 'transferId', 'move'],
    },
    /** What is due on one day, in shards, for the schedule that lets things climb or lapse. */
    { name: 'due', partitionKey: 'duePk', sortKey: 'dueSk', projection: 'KEYS_ONLY' },
    /** The members of one union by occupation, newest last, with what a list of them shows; in a pool, who waits. */
    {
      name: 'members',
      partitionKey: 'membersPk',
      sortKey: 'membersSk',
      projection: [...listedOfMember, 'waitingSince', 'proposal'],
    },
    /** The members of one union who are to be called because they have been silent, the longest silence first. Sparse. */
    { name: 'stale', partitionKey: 'stalePk', sortKey: 'staleSk', projection: listedOfMember },
    /** The codes of one union by poster number, with what a list of them shows. */
    {
      name: 'codes',
      partitionKey: 'codesPk',
      sortKey: 'codesSk',
      projection: [
        'et',
        'code',
        'unionId',
        'posterNo',
        'placement',
        'fastLane',
        'fastLaneWindow',
        'expiresAt',
        'occupation',
        'state',
        'successor',
        'version',
        'openReports',
        'seen',
        'started',
        'submitted',
        'admitted',
      ],
    },
    /** Who was admitted in one week under one union's authorisation. Sparse. */
    {
      name: 'admissions',
      partitionKey: 'admissionsPk',
      sortKey: 'admissionsSk',
      projection: ['et', 'personId', 'memberNumber', 'name', 'occupation', 'state', 'approval'],
    },
    /**
     * Claims by what they wait for: a live voucher under its campaign by the last digits of the member number, a redeemed
     * one under its outlet and day, an entry under its draw, a request under its campaign. Sparse.
     */
    { name: 'vouchers', partitionKey: 'voucherPk', sortKey: 'voucherSk', projection: 'KEYS_ONLY' },
  ],
} as const satisfies TableDescription
