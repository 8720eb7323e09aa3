import Taro from '@tarojs/taro'

/** Tells whether there is a network, now and at each change; returns how to stop listening. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  const listen: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => tell(isConnected)
  Taro.onNetworkStatusChange(listen)
  void Taro.getNetworkType().then(({ networkType }) => tell(networkType !== 'none'))
  return () => Taro.offNetworkStatusChange(listen)
}
