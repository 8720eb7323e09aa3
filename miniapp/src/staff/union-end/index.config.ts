export default definePageConfig({ navigationBarTitleText: '合并和撤销' })
