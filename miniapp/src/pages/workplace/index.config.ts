export default definePageConfig({ navigationBarTitleText: '找到您的工会' })
