export default definePageConfig({ navigationBarTitleText: '门店和驿站', enablePullDownRefresh: true })
