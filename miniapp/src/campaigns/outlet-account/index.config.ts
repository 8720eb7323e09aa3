export default definePageConfig({ navigationBarTitleText: '这家核销了多少', enablePullDownRefresh: true })
