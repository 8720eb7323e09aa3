export default definePageConfig({ navigationBarTitleText: '这位会员', enablePullDownRefresh: true })
