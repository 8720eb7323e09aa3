export default definePageConfig({ navigationBarTitleText: '会员事项', enablePullDownRefresh: true })
