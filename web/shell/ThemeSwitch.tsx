import { useState } from 'react'
import { useLanguage } from '../language.tsx'
import { chooseTheme, chosenTheme, THEMES, type Theme } from '../theme.ts'

export const ThemeSwitch = () => {
  const { t } = useLanguage()
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{t('web.theme')}</span>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`web.theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
