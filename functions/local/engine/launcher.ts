import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CannotStart } from '../cannot-start'

/** A way to run a DynamoDB engine on this machine. */
export interface Launcher {
  /** Only the embedded engine can make a database file from a list of items, and swap one file for another. */
  readonly kind: 'embedded' | 'dynamodb-local'
  readonly command: string
  readonly args: (run: { readonly port: number; readonly file: string }) => readonly string[]
}

export interface LauncherSettings {
  /** The path of DynamoDBLocal.jar, for machines that the embedded engine has no build for. */
  readonly jar?: string
}

/** The engine for this machine: the embedded binary of its platform, else DynamoDB Local where its jar is named. */
export function findLauncher({ jar }: LauncherSettings): Launcher {
  const binary = embeddedBinary()
  if (binary) return { kind: 'embedded', command: binary, args: embeddedArgs }
  if (jar === undefined) {
    throw new CannotStart(
      `There is no embedded DynamoDB for ${process.platform}-${process.arch}: name a running engine in ` +
        'AWS_ENDPOINT_URL_DYNAMODB, or the path of DynamoDBLocal.jar in DYNAMODB_LOCAL_JAR',
    )
  }
  if (!existsSync(jar)) throw new CannotStart(`DYNAMODB_LOCAL_JAR names ${jar}, which does not exist`)
  return { kind: 'dynamodb-local', command: 'java', args: (run) => dynamoDbLocalArgs(jar, run) }
}

function embeddedBinary(): string | undefined {
  const program = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/${program}`)
  } catch {
    return undefined
  }
}

const embeddedArgs: Launcher['args'] = ({ port, file }) => ['serve', '--port', String(port), '--db-path', file]

/** It keeps its file in a folder of its own naming; -sharedDb makes it one for all regions and keys. */
function dynamoDbLocalArgs(jar: string, { port, file }: { port: number; file: string }): readonly string[] {
  const libraries = join(dirname(jar), 'DynamoDBLocal_lib')
  const java = [`-Djava.library.path=${libraries}`, '-jar', jar]
  return [...java, '-sharedDb', '-dbPath', dirname(file), '-port', String(port)]
}
