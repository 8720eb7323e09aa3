export default definePageConfig({ navigationBarTitleText: '会员证', enablePullDownRefresh: true })
