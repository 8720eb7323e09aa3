export default definePageConfig({ navigationBarTitleText: '会籍的事' })
