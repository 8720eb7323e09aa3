export default definePageConfig({ navigationBarTitleText: '工会的决定', enablePullDownRefresh: true })
