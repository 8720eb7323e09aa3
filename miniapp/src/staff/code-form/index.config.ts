export default definePageConfig({ navigationBarTitleText: '做一个新码' })
