/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare module '*.png' {
  /** Where the built app finds the picture. */
  const address: string
  export default address
}
