export default definePageConfig({ navigationBarTitleText: '活动申请', enablePullDownRefresh: true })
