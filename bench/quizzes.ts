// Quizzes: `node bench/quizzes.ts` prints how fast they are made and marked, and whether place or length gives the answer away;
// `node bench/quizzes.ts --list SEED` writes 200 questions to be judged, `--clauses` all sentences whose clauses can be put in order
// (docs/quality/quizzes.md).
import { measureFairness } from './quizzes/fairness.ts'
import { listClauses, listQuestions } from './quizzes/list.ts'
import { measureSpeed } from './quizzes/speed.ts'

const [option, seed = '1'] = process.argv.slice(2)
if (option === '--list') listQuestions(seed)
else if (option === '--clauses') listClauses()
else {
  await measureSpeed()
  measureFairness()
}
