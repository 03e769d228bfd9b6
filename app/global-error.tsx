'use client'
import enCommon from '../messages/en/common.json'
import enErrors from '../messages/en/errors.json'
import zhCommon from '../messages/zh/common.json'
import zhErrors from '../messages/zh/errors.json'
import './globals.css'

const en = { page: enCommon.page, unknown: enErrors.unknown }
const zh = { page: zhCommon.page, unknown: zhErrors.unknown }

/** When the layout itself has failed: nothing is known but the address, so both languages speak. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{en.page.title}</title>
        <main className="desk">
          <div className="empty">
            <p className="serif">{en.unknown}</p>
            <p lang="zh-Hans">{zh.unknown}</p>
            <div className="acts">
              <button type="button" className="act" onClick={retry}>
                {en.page.again} <span lang="zh-Hans">{zh.page.again}</span>
              </button>
            </div>
          </div>
        </main>
      </body>
    </html>
  )
}
