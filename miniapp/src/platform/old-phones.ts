/** iOS before 15.4 has no `Object.hasOwn`, which the contract's pages use; WeChat still runs there. */
if (typeof Object.hasOwn !== 'function') {
  Object.hasOwn = (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key)
}
