export default definePageConfig({ navigationBarTitleText: '就近安排', enablePullDownRefresh: true })
