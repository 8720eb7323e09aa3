import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const minutes = (count: number) => count * 60_000

/**
 * The mini-program's components and features in jsdom. WeChat, Taro's elements and NutUI's parts are replaced by plain
 * stand-ins: what they really do is shown by the journeys through the built bundles.
 */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: {
      '@tarojs/taro': here('testing/stand-ins/taro.ts'),
      '@tarojs/components': here('testing/stand-ins/components.tsx'),
      '@nutui/nutui-react-taro': here('testing/stand-ins/nutui.tsx'),
    },
  },
  test: {
    name: 'miniapp',
    environment: 'jsdom',
    // files share their modules: what the stand-ins hold is made anew by each `showScreen`
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: minutes(1),
  },
})
