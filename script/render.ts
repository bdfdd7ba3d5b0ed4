/** Renders a job summary as a page in the style of GitHub, with the Chromium of script/setup. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Marked } from 'marked'

const run = promisify(execFile)

export type Theme = 'light' | 'dark'

const marked = new Marked({
  renderer: {
    code: ({ text, lang }) =>
      lang === 'mermaid' ? `<pre class="mermaid">${escape(text)}</pre>` : `<pre><code>${escape(text)}</code></pre>`,
    blockquote({ tokens }) {
      return `<blockquote>${this.parser.parse(tokens).replace('[!WARNING]', '<strong>⚠ Warning</strong><br>')}</blockquote>`
    },
  },
})

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const colors = {
  light: { text: '#1f2328', page: '#ffffff', code: '#eff1f3', border: '#d1d9e0', mermaid: 'default' },
  dark: { text: '#f0f6fc', page: '#0d1117', code: '#262c36', border: '#3d444d', mermaid: 'dark' },
}

async function pageOf(markdown: string, theme: Theme): Promise<string> {
  const { text, page, code, border, mermaid } = colors[theme]
  const library = pathToFileURL(fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js'))).href
  return `<!doctype html><meta charset="utf-8"><title>rendering</title>
<style>
  body { color: ${text}; background: ${page}; font: 14px/1.5 'DejaVu Sans', sans-serif; margin: 24px; }
  code, pre { font: 12px/1.45 'DejaVu Sans Mono', monospace; background: ${code}; border-radius: 6px; }
  code { padding: 2px 5px; } pre { padding: 12px; overflow: hidden; } pre code { padding: 0; }
  pre.mermaid { background: none; padding: 0; }
  table { border-collapse: collapse; } th, td { border: 1px solid ${border}; padding: 6px 13px; }
  blockquote { border-left: 4px solid #9a6700; margin: 0; padding: 0 16px; }
</style>
<body>${await marked.parse(markdown)}</body>
<script src="${library}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: '${mermaid}' })
  mermaid.run({ querySelector: 'pre.mermaid' }).then(
    () => { document.title = 'rendered' },
    (error) => { document.title = 'failed: ' + error.message },
  )
</script>`
}

export interface Rendered {
  /** The page with the drawn charts. */
  readonly html: string
}

/**
 * @param picture path of a PNG to write
 * @throws Error if Mermaid rejects a chart
 */
export async function render(
  markdown: string,
  { theme, picture, height = 1000 }: { readonly theme: Theme; readonly picture?: string; readonly height?: number },
): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'render-'))
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, await pageOf(markdown, theme))
    const chromium = async (...args: readonly string[]): Promise<string> => {
      const options = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        `--user-data-dir=${folder}/profile`,
      ]
      const limits = ['--virtual-time-budget=20000', `--window-size=1000,${height}`]
      const { stdout } = await run('chromium', [...options, ...limits, ...args, pathToFileURL(page).href], {
        maxBuffer: 64 * 1024 * 1024,
      })
      return stdout
    }
    const html = await chromium('--dump-dom')
    const [, title = ''] = /<title>(.*?)<\/title>/s.exec(html) ?? []
    if (title !== 'rendered') throw new Error(`render: ${title}`)
    if (picture !== undefined) await chromium(`--screenshot=${picture}`)
    return { html }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
