export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/card/index',
    'pages/work/index',
    'pages/me/index',
    'pages/landing/index',
    'pages/join/index',
    'pages/progress/index',
    'pages/correct/index',
    'pages/profile/index',
    'pages/workplace/index',
    'pages/unions/index',
    'pages/union/index',
    'pages/partner/index',
    'pages/ledger/index',
    'pages/transfer/index',
    // every part of the design, for docs/parts.md
    ...(process.env.TARO_APP_DEMO === 'yes' ? ['pages/parts/index'] : []),
  ],
  subPackages: [
    {
      root: 'staff',
      name: 'staff',
      pages: [
        'queue/index',
        'application/index',
        'admissions/index',
        'codes/index',
        'code/index',
        'code-form/index',
        'unions/index',
        'union/index',
        'union-form/index',
        'union-move/index',
        'union-end/index',
        'grants/index',
        'leave/index',
      ],
    },
    // what comes over a membership once in years; see decision 0046
    {
      root: 'life',
      name: 'life',
      pages: ['adopt/index', 'changes/index', 'leave/index', 'recover/index', 'own-data/index'],
    },
  ],
  /** Drawn by `custom-tab-bar`; WeChat goes by this list all the same to know its tab pages. */
  tabBar: {
    custom: true,
    color: '#454a52',
    selectedColor: '#1b1b1b',
    backgroundColor: '#ffffff',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-here.png',
      },
      {
        pagePath: 'pages/card/index',
        text: '会员证',
        iconPath: 'assets/tab/card.png',
        selectedIconPath: 'assets/tab/card-here.png',
      },
      {
        pagePath: 'pages/work/index',
        text: '工会工作',
        iconPath: 'assets/tab/work.png',
        selectedIconPath: 'assets/tab/work-here.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-here.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '工友码',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f2f3f5',
    backgroundTextStyle: 'dark',
  },
})
