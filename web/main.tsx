import './styles/index.css'
import { loadAreas } from './areas.ts'
import { loadCatalogue } from './catalogue.ts'
import { loadFonts } from './fonts.ts'
import { addressOf, settleLanguage } from './language-choice.ts'
import { findPage } from './match.ts'
import { pages } from './pages.ts'
import { chosenTheme, showTheme } from './theme.ts'

/**
 * Small, because everything waits for it: it settles theme and language and then asks for the application, the
 * messages, the names of areas and the page's own code at the same time. The first paint waits for these and nothing else.
 */
const start = async (): Promise<void> => {
  showTheme(chosenTheme())
  const language = settleLanguage()
  const page = findPage(pages, addressOf(location.pathname).pathname)?.page.load()
  const [{ showApp }, catalogue, areas] = await Promise.all([
    import('./App.tsx'),
    loadCatalogue(language),
    loadAreas(),
    page,
  ])
  showApp(language, catalogue, areas)
  void loadFonts(language)
}

void start()
