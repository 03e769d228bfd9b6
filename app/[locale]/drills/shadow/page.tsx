import { ShadowStart } from '#ui/drills/shadow/shadow-start.tsx'
import { drillMetadata, drillPage } from '../drill-page.tsx'
import { startShadow } from './actions.ts'

export default drillPage('shadow', ShadowStart, startShadow)

export const generateMetadata = drillMetadata('shadow')
