import { BackStart } from '#ui/drills/back/back-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startBack } from './actions.ts'

export default drillPage('back', BackStart, startBack)

export const generateMetadata = drillMetadata('back')
