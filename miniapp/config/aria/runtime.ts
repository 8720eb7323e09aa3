import { mergeInternalComponents } from '@tarojs/shared'
import { spokenComponents } from './attributes'

mergeInternalComponents(spokenComponents)
