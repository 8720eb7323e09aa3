export default definePageConfig({ navigationBarTitleText: '谁在这里工作', enablePullDownRefresh: true })
