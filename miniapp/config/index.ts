import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const miniapp = path.resolve(__dirname, '..')
/** What is compiled besides `src`: Taro leaves everything else as it is written. */
const compiled = ['../shared', 'config/aria', '../node_modules/otpauth'].map((folder) => path.resolve(miniapp, folder))
const isDemo = process.env.TARO_APP_DEMO === 'yes'

/** The web build for demonstrations signs in by itself; it has a folder of its own and never gets mixed up. */
const outputs: Readonly<Record<string, string>> = {
  weapp: 'dist/weapp',
  h5: isDemo ? 'dist/h5' : 'dist/h5-production',
}

/** In the browser the API is where the page came from; inside WeChat there is no such place. */
const apiHost = process.env.TARO_ENV === 'h5' ? '' : (process.env.TARO_APP_API_HOST ?? 'http://127.0.0.1:8787')

/** No style here depends on coming after another: each names its own class, and two classes where it changes NutUI's. */
const miniCssExtractPluginOption = { ignoreOrder: true }

export default defineConfig<'webpack5'>({
  projectName: 'gongyou',
  date: '2026-11-16',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: outputs[process.env.TARO_ENV ?? 'weapp'] ?? 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  jsMinimizer: process.env.TARO_ENV === 'h5' && isDemo ? 'esbuild' : 'terser',
  // for demonstrations: in half the time, though it leaves in what nothing calls; and no syntax newer than this
  esbuild: { minify: { enable: true, config: { target: 'es2018' } } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'aria/plugin.ts')],
  env: {
    TARO_APP_API_HOST: JSON.stringify(apiHost),
    TARO_APP_DEMO: JSON.stringify(isDemo ? 'yes' : 'no'),
    TARO_APP_WECHAT_LINK: JSON.stringify(process.env.TARO_APP_WECHAT_LINK ?? ''),
    TARO_APP_TEMPLATES: JSON.stringify(process.env.TARO_APP_TEMPLATES ?? ''),
  },
  alias: {
    // npm nests this package under miniapp, where taro-h5 at the root cannot find it
    '@tarojs/plugin-framework-react': path.dirname(require.resolve('@tarojs/plugin-framework-react/package.json')),
  },
  mini: {
    compile: { include: compiled },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption,
    postcss: { pxtransform: { enable: false, config: {} } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: compiled },
    router: { mode: 'hash' },
    miniCssExtractPluginOption,
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
  },
})
