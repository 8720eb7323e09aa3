export default definePageConfig({ navigationBarTitleText: '改资料、换手机号' })
