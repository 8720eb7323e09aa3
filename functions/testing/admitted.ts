import type { Request } from '@gongyou/shared/contracts/contract'
import { fastForm, succeeded, worker, type RunningTown, type Worker } from './running-town'

/** A worker with a card, and the number on it. */
export type Admitted = Worker & { readonly memberNumber: string }

/** A driver whom the freight union admitted at once by its authorisation. */
export async function admittedDriver(
  town: RunningTown,
  form: Partial<Request<'application.submit'>> = {},
): Promise<Admitted> {
  const driver = await worker(town)
  const { status, body } = succeeded(await driver.call('application.submit', fastForm(driver.nationalId, form)))
  if (status !== 201 || !body.membership) throw new Error('the freight union did not admit at once')
  return { ...driver, memberNumber: body.membership.memberNumber }
}
