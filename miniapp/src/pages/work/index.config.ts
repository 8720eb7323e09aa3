export default definePageConfig({ navigationBarTitleText: '工会工作', enablePullDownRefresh: true })
