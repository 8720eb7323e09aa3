import { look, type Route } from '../route'

/** Figures for staff. */
export const insightRoutes = {
  'insight.joins': look('/v1/staff/insights/joins', 'insight', { staff: 'see-insights' }),
} as const satisfies Record<string, Route>
