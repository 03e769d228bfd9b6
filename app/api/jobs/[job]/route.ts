import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { findJob } from '#db/jobs.ts'
import { guarded, refuse } from '../../respond.ts'

/** How far a job is. */
export const GET = guarded(async request => {
  const { db, user } = await visit()
  const job = await findJob(db, user.id, new URL(request.url).pathname.split('/').at(-1) ?? '')
  return job
    ? NextResponse.json(job, { headers: { 'cache-control': 'no-store' } })
    : refuse('job-not-found', 404)
})
