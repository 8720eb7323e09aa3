export default definePageConfig({ navigationBarTitleText: '能结多少钱', enablePullDownRefresh: true })
