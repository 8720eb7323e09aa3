export default definePageConfig({ navigationBarTitleText: '转到别家工会' })
