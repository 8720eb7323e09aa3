export default definePageConfig({ navigationBarTitleText: '工会管理', enablePullDownRefresh: true })
