import type { Chapter } from '../../kit'
import {
  consideration,
  considerationForm,
  employerAnswer,
  employerAnswerReply,
  employerQuestion,
  placementsForm,
  placementsReply,
  pool,
  poolQuestion,
} from '../../schemas/pool'

/** Those who wait for a nearer union, and their employers’ answers. */
export const contract = {
  'pool.list': { query: poolQuestion, replies: { 200: pool } },
  'pool.consider': { body: considerationForm, replies: { 200: consideration } },
  'pool.place': { body: placementsForm, replies: { 200: placementsReply } },
  'employer.question': { replies: { 200: employerQuestion } },
  'employer.answer': { body: employerAnswer, replies: { 200: employerAnswerReply } },
} as const satisfies Chapter<'pool' | 'employer'>
