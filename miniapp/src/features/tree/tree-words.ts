/** What admins read on the screens of the tree. */

export const treeOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'

/** Between a second person's yes and the carrying-out (`endingNoticeDays` of the city's settings). */
export const noticeWords = '公告十五天'
