export default definePageConfig({ navigationBarTitleText: '今天的核销', enablePullDownRefresh: true })
