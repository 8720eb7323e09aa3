export default definePageConfig({ navigationBarTitleText: '出远门登记', enablePullDownRefresh: true })
