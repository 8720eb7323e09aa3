export default definePageConfig({ navigationBarTitleText: '认领会籍' })
