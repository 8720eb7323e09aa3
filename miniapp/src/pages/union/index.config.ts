export default definePageConfig({ navigationBarTitleText: '工会介绍' })
