export default definePageConfig({ navigationBarTitleText: '每周入会名单', enablePullDownRefresh: true })
