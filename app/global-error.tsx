'use client'
import enPage from '../messages/en/common.json'
import en from '../messages/en/errors.json'
import zhPage from '../messages/zh/common.json'
import zh from '../messages/zh/errors.json'
import './globals.css'

/** When the layout itself has failed: nothing is known but the address, so both languages speak. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{enPage.page.title}</title>
        <main className="desk">
          <div className="empty">
            <p className="serif">{en.unknown}</p>
            <p lang="zh-Hans">{zh.unknown}</p>
            <div className="acts">
              <button type="button" className="act" onClick={retry}>
                {enPage.page.again} <span lang="zh-Hans">{zhPage.page.again}</span>
              </button>
            </div>
          </div>
        </main>
      </body>
    </html>
  )
}
