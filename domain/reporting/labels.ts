/** Words of the sources that mean something to us. Everything else is shown as it was published. */
export const TOTAL = 'Total'
export const DETECTED = 'Detected trafficking victims'
export const BY_FORM = 'by form of exploitation'
export const BY_CITIZENSHIP = 'by citizenship'

/** What UNODC asks States for, in the order of its file's subject: victims first, then criminal justice. */
export const UNODC_INDICATORS = [
  DETECTED,
  'Offences of trafficking in persons',
  'Persons brought into formal contact',
  'Persons prosecuted',
  'Persons convicted',
] as const

/** Total series of different sources that speak of the same thing and may be laid beside each other. */
export const SDG_DETECTED = 'Detected victims of human trafficking'
export const SDG_RATE = 'Victims of human trafficking per 100,000 population'
export const REFERRALS = 'NRM referrals'

/** UNODC's word for citizens of the State that reports. */
export const NATIONALS = 'Nationals'
