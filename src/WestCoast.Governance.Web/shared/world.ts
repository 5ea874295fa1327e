import { isDrill } from './types.ts';
import liveIcon from '../assets/icon-live.svg';
import drillIcon from '../assets/icon-drill.svg';

export interface Health { world: string; capStatus: string; now: string; rate: number }

export const askHealth = async (): Promise<Health> => {
  const answer = await fetch('/healthz/live', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`healthz ${answer.status}`);
  return (await answer.json()) as Health;
};

/** Marks the page itself, so that a drill tab is told from a live one by its title and icon too. */
export const markWorld = (world: string, title: string): void => {
  const drill = isDrill(world);
  document.documentElement.dataset['world'] = drill ? 'drill' : 'live';
  document.title = drill ? `【演练】${title}` : title;
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (icon) icon.href = drill ? drillIcon : liveIcon;
};
