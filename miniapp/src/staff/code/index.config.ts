export default definePageConfig({ navigationBarTitleText: '这个码', enablePullDownRefresh: true })
