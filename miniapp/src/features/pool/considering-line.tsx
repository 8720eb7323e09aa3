import { Text } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import type { useConsidering } from './use-considering'

/** Nearer unions are looked for every night; here at once. */
export function ConsideringLine({ of: { moment, consider } }: { readonly of: ReturnType<typeof useConsidering> }) {
  switch (moment.at) {
    case 'looking':
      return <Text className="quiet">正在给每一位找更近的工会，要等一会儿</Text>
    case 'looked':
      return (
        <Notice kind={moment.through ? 'good' : 'wait'}>
          {moment.through ? '都找过一遍了' : '人多，先找了一部分，其余的今晚接着找'}
        </Notice>
      )
    case 'failed':
      return (
        <>
          <Notice kind="wait">{moment.says}</Notice>
          <LinkLine says="现在就找一遍" onTap={() => void consider()} />
        </>
      )
    case 'idle':
      return <LinkLine says="现在就找一遍" onTap={() => void consider()} />
  }
}
