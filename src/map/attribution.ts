/** Sources and licences of the base map's data. */
export const baseAttribution = [
  { text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' },
  { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
  { text: 'GSHHG (LGPL)', url: 'https://packages.debian.org/bookworm/gmt-gshhg-full' },
  { text: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
] as const;
