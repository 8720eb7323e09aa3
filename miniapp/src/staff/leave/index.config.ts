export default definePageConfig({ navigationBarTitleText: '请假和交接', enablePullDownRefresh: true })
