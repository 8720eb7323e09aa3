export default definePageConfig({ navigationBarTitleText: '退出工会', enablePullDownRefresh: true })
