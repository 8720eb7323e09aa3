import { Duration } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export interface NoticeProps {
  /** What a member or a cadre would notice, as the sentence that wakes somebody. */
  readonly says: string
  readonly metric: IMetric
  /** Reaching it in two of three five-minute periods raises the alarm: one bad moment wakes nobody. */
  readonly from: number
  readonly tells: ITopic
}

export const period = Duration.minutes(5)

/** An alarm worded as what a member would notice. Silence is not an alarm: at four in the morning nobody joins. */
export class Notice extends Construct {
  constructor(scope: Construct, id: string, { says, metric, from, tells }: NoticeProps) {
    super(scope, id)
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: says,
      metric,
      threshold: from,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(tells))
    alarm.addOkAction(new SnsAction(tells))
  }
}
