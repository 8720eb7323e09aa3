import { makeFiles } from './made-files'

/** `tsx .config/build/made/make.ts CONTEXT FOLDER`: lays a context's made files into a folder. */
const [context = 'all', folder] = process.argv.slice(2)
if (!folder) throw new Error('name a context, or all, and a folder')
await makeFiles(context, folder)
