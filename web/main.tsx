import './styles/index.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { loadAreas, nameOf } from './areas.ts'
import { loadFonts } from './fonts.ts'
import { type AreaNames, loadCatalogue, settleLanguage } from './language.tsx'
import { addressOf } from './language-choice.ts'
import { findPage } from './match.ts'
import { pages } from './pages.ts'
import { chosenTheme, showTheme } from './theme.ts'

/** Messages, names and the page's own code are asked for together; the first paint waits for all three and nothing else. */
const start = async (): Promise<void> => {
  showTheme(chosenTheme())
  const language = settleLanguage()
  const page = findPage(pages, addressOf(location.pathname).pathname)?.page.load()
  void loadFonts(language)
  const [catalogue, areas] = await Promise.all([loadCatalogue(language), loadAreas(), page])
  const names = new Map(areas.map((area) => [area.code, nameOf(area, language)]))
  const areaName: AreaNames = (code) => names.get(code) ?? code
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id root')
  createRoot(root).render(<App language={language} catalogue={catalogue} areaName={areaName} />)
}

void start()
