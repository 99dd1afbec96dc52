import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Group } from 'react-aria-components';
import { Offline, problemOf } from '../api/problem';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import type { Drawable } from './draw-paper';
import { Loaded } from './states';

interface ViewerProps {
  readonly documentId: string;
  /** Where it is read, for what is no document of a case. */
  readonly address?: string;
  /** How it is read, for what has no address and is not to be saved. The same for the same `documentId`. */
  readonly read?: (signal: AbortSignal) => Promise<Blob>;
  readonly mediaType: string;
  readonly title: string;
  /** Told once the bytes are here: the server has recorded that they were opened. The same function at every drawing. */
  readonly onOpened?: () => void;
}

/** A paper to look at closely: zoom, turn, leaf. Opening it is recorded by the server. */
export function PaperViewer({ documentId, address, read, mediaType, title, onOpened }: ViewerProps) {
  const from = address ?? `/api/documents/${documentId}`;
  const query = useQuery({
    queryKey: ['document', documentId],
    queryFn: async ({ signal }) => {
      const bytes = read ? read(signal) : readDocument(from, signal);
      // What draws PDF is large, and fetched by whom looks at a paper.
      const [{ openPaper }, blob] = await Promise.all([import('./draw-paper'), bytes]);
      return openPaper(blob, mediaType);
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const opened = query.data !== undefined;
  useEffect(() => {
    if (opened) onOpened?.();
  }, [opened, onOpened]);
  return (
    <Loaded query={query} rows={8}>
      {(paper) => <Sheet key={documentId} paper={paper} title={title} address={read ? undefined : from} />}
    </Loaded>
  );
}

async function readDocument(address: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw new Offline(cause);
  });
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined), response.status);
  return response.blob();
}

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;

function Sheet({
  paper,
  title,
  address,
}: {
  readonly paper: Drawable;
  readonly title: string;
  readonly address: string | undefined;
}) {
  const { t, number } = useLang();
  const canvas = useRef<HTMLCanvasElement>(null);
  const figure = useRef<HTMLElement>(null);
  const room = useWidth(figure);
  const [page, setPage] = useState(1);
  const [step, setStep] = useState(2);
  const [quarters, setQuarters] = useState(0);
  const [drawn, setDrawn] = useState<string>();
  const zoom = ZOOMS[step] ?? 1;
  const wanted = [page, zoom, quarters, room].join(' ');
  useEffect(() => {
    if (!canvas.current) return undefined;
    const drawing = new AbortController();
    void paper.draw(canvas.current, { page, zoom, quarters }, drawing.signal).then(() => {
      if (!drawing.signal.aborted) setDrawn(wanted);
    });
    return () => {
      drawing.abort();
      // What comes next may be what was drawn before this: it is to be drawn again.
      setDrawn(undefined);
    };
  }, [paper, page, zoom, quarters, wanted]);
  return (
    <figure ref={figure} className="paper" aria-busy={drawn !== wanted}>
      <Group aria-label={t('viewer.tools', { title })} className="paper-tools">
        <Button
          look="quiet"
          aria-label={t('viewer.smaller')}
          isDisabled={step === 0}
          onPress={() => {
            setStep(step - 1);
          }}
        >
          −
        </Button>
        <span aria-live="polite" className="paper-zoom">
          {t('viewer.zoom', { percent: number(Math.round(zoom * 100)) })}
        </span>
        <Button
          look="quiet"
          aria-label={t('viewer.larger')}
          isDisabled={step === ZOOMS.length - 1}
          onPress={() => {
            setStep(step + 1);
          }}
        >
          +
        </Button>
        <Button
          look="quiet"
          aria-label={t('viewer.turn')}
          onPress={() => {
            setQuarters((quarters + 1) % 4);
          }}
        >
          ↻
        </Button>
        {paper.pages > 1 && (
          <>
            <Button
              look="quiet"
              aria-label={t('viewer.previous')}
              isDisabled={page === 1}
              onPress={() => {
                setPage(page - 1);
              }}
            >
              ‹
            </Button>
            <span aria-live="polite">{t('viewer.page', { page: number(page), pages: number(paper.pages) })}</span>
            <Button
              look="quiet"
              aria-label={t('viewer.next')}
              isDisabled={page === paper.pages}
              onPress={() => {
                setPage(page + 1);
              }}
            >
              ›
            </Button>
          </>
        )}
        {address !== undefined && (
          <a className="paper-download" href={address} download>
            {t('viewer.download')}
          </a>
        )}
      </Group>
      <div className="paper-view" tabIndex={0} role="region" aria-label={title}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('viewer.pageOf', { title, page: number(page), pages: number(paper.pages) })}
        />
      </div>
    </figure>
  );
}

/** How wide something is: a paper is drawn anew for a phone that was turned. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const watching = new ResizeObserver(([entry]) => {
      setWidth(Math.round(entry?.contentRect.width ?? 0));
    });
    watching.observe(element.current);
    return () => {
      watching.disconnect();
    };
  }, [element]);
  return width;
}
