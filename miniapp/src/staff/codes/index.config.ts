export default definePageConfig({ navigationBarTitleText: '工会码和海报', enablePullDownRefresh: true })
