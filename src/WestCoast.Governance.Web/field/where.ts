const patienceMs = 8000;

/** Where the phone is, as it says itself (WGS-84); nothing where it may not, cannot, or takes too long. */
export const whereAmI = (): Promise<Record<string, unknown>> =>
  new Promise(done => {
    const none = () => done({});
    if (!('geolocation' in navigator)) return none();
    setTimeout(none, patienceMs + 500);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lon: coords.longitude, lat: coords.latitude, crs: 'WGS84', accuracyMetres: Math.round(coords.accuracy) }),
      none, { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 15_000 });
  });
