import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { spokenComponents } from './attributes'

/** The little that this plugin uses of a platform; Taro types it as anything. */
interface MiniPlatform {
  template: { mergeComponents(context: IPluginContext, patch: object): void }
  runtimePath: string | string[]
}

/**
 * Taro's WXML templates know no `aria-*` attribute and drop those that a page sets. This adds them where a screen
 * reader needs them: to the templates, and to the runtime's own table so that both agree on names.
 */
export default function spokenAloud(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(context, spokenComponents)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat()
    },
  })
}
