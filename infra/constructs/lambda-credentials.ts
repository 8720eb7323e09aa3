/**
 * Bundled in place of `@aws-sdk/credential-provider-node`. A Lambda is given its credentials in the environment, where
 * the SDK's own chain looks first; what else that chain can ask (profiles, single sign-on, containers, two more AWS
 * clients) is a fifth of a bundle and of the time to load it, and never runs here.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
