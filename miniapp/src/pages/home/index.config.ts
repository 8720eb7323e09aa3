export default definePageConfig({ navigationBarTitleText: '工友码', enablePullDownRefresh: true })
