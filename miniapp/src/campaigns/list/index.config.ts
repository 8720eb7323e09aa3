export default definePageConfig({ navigationBarTitleText: '普惠活动', enablePullDownRefresh: true })
