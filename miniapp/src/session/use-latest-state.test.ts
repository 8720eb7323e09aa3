import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLatestState } from './use-latest-state'

describe('what is filled in', () => {
  it('counts both of two taps that fall into one drawing of the screen', () => {
    const { result } = renderHook(() => useLatestState(() => ({ name: '', occupation: '' })))
    const { set, latest } = result.current
    act(() => {
      set({ ...latest(), name: '周青山' })
      set({ ...latest(), occupation: 'courier' })
    })
    expect(result.current.drawn).toEqual({ name: '周青山', occupation: 'courier' })
  })
})
