/** A choice of several with one put in or taken out. */
export function toggled<Key>(chosen: readonly Key[], key: Key): Key[] {
  return chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]
}
