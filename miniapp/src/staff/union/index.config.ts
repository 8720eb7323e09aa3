export default definePageConfig({ navigationBarTitleText: '工会资料', enablePullDownRefresh: true })
