export default definePageConfig({ navigationBarTitleText: '领了没用的', enablePullDownRefresh: true })
