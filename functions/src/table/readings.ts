import { comparable, type SoundedName } from '@gongyou/shared/domain/unions/find-unions'

/** Everything that a hanzi can be read as, without tones; nothing for what is no hanzi. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** The table that the build has made (.config/build/made/pinyin.ts): syllable -> the characters that are read so. */
export function readReadings(made: Uint8Array): Readings {
  const table = JSON.parse(new TextDecoder().decode(made)) as Readonly<Record<string, string>>
  const readings = new Map<string, string[]>()
  for (const [syllable, characters] of Object.entries(table)) {
    for (const character of characters) {
      const known = readings.get(character)
      if (known) known.push(syllable)
      else readings.set(character, [syllable])
    }
  }
  return readings
}

/** A name with the sound of each of its characters, as texts that can be stored: `bei`, `kuai|hui`. */
export function soundsOf(text: string, readings: Readings): string[] {
  return [...comparable(text)].map((character) => (readings.get(character) ?? [character]).join('|'))
}

/** Twenty-five thousand names consist of a few hundred sounds: each is split once and shared. */
const split = new Map<string, readonly string[]>()

/** A name as it was stored, ready to be found by. */
export function soundedName(text: string, sounds: readonly string[]): SoundedName {
  return { text, plain: comparable(text), readings: sounds.map(alternatives) }
}

function alternatives(sound: string): readonly string[] {
  const known = split.get(sound)
  if (known) return known
  const parts = sound.split('|')
  split.set(sound, parts)
  return parts
}
