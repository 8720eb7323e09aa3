export default definePageConfig({ navigationBarTitleText: '看申请', enablePullDownRefresh: true })
