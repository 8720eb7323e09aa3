export default definePageConfig({ navigationBarTitleText: '没活干了' })
