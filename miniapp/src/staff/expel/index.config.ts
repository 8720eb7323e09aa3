export default definePageConfig({ navigationBarTitleText: '提出开除会籍' })
