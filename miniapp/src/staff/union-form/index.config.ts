export default definePageConfig({ navigationBarTitleText: '工会资料' })
