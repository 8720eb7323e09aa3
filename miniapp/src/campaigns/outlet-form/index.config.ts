export default definePageConfig({ navigationBarTitleText: '加门店或驿站' })
