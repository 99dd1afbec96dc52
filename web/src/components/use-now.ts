import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/** The time of day, brought up to date twice a minute: enough for what is told in hours. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, EVERY_MS);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return now;
}
