export default definePageConfig({ navigationBarTitleText: '换上级' })
